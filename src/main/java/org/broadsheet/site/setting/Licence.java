package org.broadsheet.site.setting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What readers may do with what the site publishes, as the owner decided. */
public enum Licence {
    NONE(""),
    ALL_RIGHTS_RESERVED(""),
    CC_BY("by/4.0"),
    CC_BY_SA("by-sa/4.0"),
    CC_BY_ND("by-nd/4.0"),
    CC_BY_NC("by-nc/4.0"),
    CC_BY_NC_SA("by-nc-sa/4.0"),
    CC_BY_NC_ND("by-nc-nd/4.0"),
    CC0("zero/1.0");

    private final String deed;

    Licence(String deed) {
        this.deed = deed;
    }

    static Optional<Licence> of(String word) {
        return Arrays.stream(values())
                .filter(licence -> licence.getWord().equals(word))
                .findFirst();
    }

    /** Its name in settings and messages. */
    public String getWord() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it is explained; empty for what is no public licence. */
    public String getUrl() {
        String kind = this == CC0 ? "publicdomain/" : "licenses/";
        return deed.isEmpty() ? "" : "https://creativecommons.org/" + kind + deed + "/";
    }
}
