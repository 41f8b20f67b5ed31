package org.broadsheet.feed.changes;

/**
 * What somebody asks of the delta feed.
 *
 * @param after the number that they have seen everything up to
 * @param most how many changes they take at once
 * @param pictures whether they may know the hashes of all pictures
 */
record ChangesAsked(long after, int most, boolean pictures) {}
