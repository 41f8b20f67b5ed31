/**
 * An article as it is read, and what stands around its text: contents, the articles before and after it, its place in a series,
 * what was corrected since it was published, and when. All of it costs one statement.
 */
package org.broadsheet.article.reading;
