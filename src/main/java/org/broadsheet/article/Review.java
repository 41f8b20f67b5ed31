package org.broadsheet.article;

/** Whether an article waits for an editor. */
public enum Review {
    NONE,
    SUBMITTED,
    RETURNED
}
