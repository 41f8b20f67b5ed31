package org.broadsheet.article.writing;

import org.broadsheet.article.Article;
import org.broadsheet.user.Caller;

/**
 * A writer sends the text of an article: fired in the transaction that keeps it, before the article is moved on.
 *
 * <p>Who keeps something beside the text that stood in the same form observes it, so that all of the form is kept or nothing.
 */
public record Written(Caller caller, Article article) {}
