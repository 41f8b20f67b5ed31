package org.broadsheet.article;

/** Whether readers can see an article. */
public enum Publication {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
