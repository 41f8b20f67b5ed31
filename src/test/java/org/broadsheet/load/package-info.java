/**
 * The load program: fills a running site on this machine with generated articles over its JSON API, see {@link
 * org.broadsheet.load.LoadArticles}.
 *
 * <p>Promise: the same seed makes the same articles; it ends by itself, and with a failure if one article was not taken.
 */
package org.broadsheet.load;
