/**
 * The desk: the articles that somebody works on, in views, searched and filtered, moved together, and in a calendar.
 *
 * <p>Promise: everybody sees what they may work on and nothing else; a page costs the same however many articles there are; what is
 * done to many reports on each.
 */
package org.broadsheet.article.desk;
