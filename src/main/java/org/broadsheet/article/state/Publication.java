package org.broadsheet.article.state;

/** Whether readers can see an article. */
public enum Publication {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
