/**
 * How an article becomes public, and how it stops being so: at once or at a time, by whom, and what was noted.
 *
 * <p>Promise: what is planned happens once, also after an outage; a move never touches the text that somebody types.
 */
package org.broadsheet.article.publication;
