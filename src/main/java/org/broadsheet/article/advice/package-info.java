/**
 * What the editor is told about an article: what could be better before it is published, where its links lead now, and who links
 * to it.
 */
package org.broadsheet.article.advice;
