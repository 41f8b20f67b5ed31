/**
 * A release that renders texts otherwise than the one before reaches those that were saved before it: in the background after a
 * start, a few at a time, each logged as a change for readers.
 */
package org.broadsheet.article.renewal;
