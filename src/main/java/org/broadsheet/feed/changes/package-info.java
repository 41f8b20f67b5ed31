/**
 * The delta feed: everything that changed for readers, in one order, nothing missed and nothing twice, for who keeps a copy of the
 * site. A view of the change log; who waits for news holds no thread.
 */
package org.broadsheet.feed.changes;
