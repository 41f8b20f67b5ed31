/**
 * What could be better about an article before it is published, each with its place.
 *
 * <p>A finding is advice, until the owner makes it a rule; then it keeps the article from being published.
 */
package org.broadsheet.article.check;
