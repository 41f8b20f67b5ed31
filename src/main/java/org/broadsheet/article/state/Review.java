package org.broadsheet.article.state;

/** Whether an article waits for an editor. */
public enum Review {
    NONE,
    SUBMITTED,
    RETURNED
}
