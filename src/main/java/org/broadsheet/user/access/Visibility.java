package org.broadsheet.user.access;

/** How far what somebody wrote has come on its way to readers. */
public enum Visibility {
    /** Nobody has decided that readers shall see it. */
    HIDDEN,
    /** An editor has decided when readers shall see it. */
    PLANNED,
    /** Readers see it. */
    PUBLIC
}
