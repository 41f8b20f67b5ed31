package org.broadsheet.feed.hub;

import java.util.SortedSet;

/**
 * What a hub is to be told.
 *
 * @param after the change that it knew of last
 * @param upTo the last that this tells of
 * @param attempts how often it was tried before
 * @param topics the paths of the feeds that show something else now; may be none
 */
record HubNews(String hub, long after, long upTo, int attempts, SortedSet<String> topics) {}
