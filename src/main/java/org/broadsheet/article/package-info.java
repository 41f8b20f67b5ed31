/**
 * The heart: an article with its live text, its draft and its revisions, and how it becomes public.
 *
 * <p>Promise: nobody's text is overwritten; readers see what was published and nothing else; what happened is logged in the same
 * transaction.
 */
package org.broadsheet.article;
