package org.broadsheet.article.desk;

import java.util.Locale;

/** What can be done with several articles at once. */
public enum BulkAction {
    PUBLISH,
    WITHDRAW,
    TAG,
    TRASH,
    RESTORE,
    REINSTATE;

    /** Whether it is for editors only. */
    boolean isEditors() {
        return this == PUBLISH || this == WITHDRAW || this == TAG;
    }

    public String getWord() {
        return name().toLowerCase(Locale.ROOT);
    }
}
