/**
 * The revisions of an article: what its text was, who wrote it and when.
 *
 * <p>Promise: a revision does not change after its time; while the article exists, so do all of them.
 */
package org.broadsheet.article.history;
