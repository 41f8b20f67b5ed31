package org.broadsheet.feed.meta;

/**
 * A picture that a link is shown with.
 *
 * @param address absolute
 * @param width 0 where it is not known, as of another site's picture
 */
record ShareImage(String address, int width, int height, String alt) {}
