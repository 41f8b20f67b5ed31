/**
 * What a text tells besides its words: the direction of its script, where its original is, and what search engines and links to
 * it show.
 *
 * <p>Promise: it is written, merged, kept in the history and published with the text that it belongs to.
 */
package org.broadsheet.article.appearance;
