/**
 * Translations: articles that say the same in different languages, told to readers and to search engines.
 *
 * <p>Promise: each language once; what is not published leaves no trace; it is kept beside the text, and the last who says something
 * of it has the say.
 */
package org.broadsheet.article.translation;
