/**
 * What stands around the text of an article for its readers: contents, the articles before and after it, its place in a series,
 * what was corrected since it was published, and when. All of it costs one statement.
 */
package org.broadsheet.article.reading;
