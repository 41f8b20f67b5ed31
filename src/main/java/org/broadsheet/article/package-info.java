/**
 * The heart: an article with its life, its live text and its draft; the packages below it say what is done with one.
 *
 * <p>Promise: nobody's text is overwritten; readers see what was published and nothing else; what happened is logged in the same
 * transaction.
 */
package org.broadsheet.article;
