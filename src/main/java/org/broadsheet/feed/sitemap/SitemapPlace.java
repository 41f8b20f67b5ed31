package org.broadsheet.feed.sitemap;

import java.time.Instant;

/**
 * A page that readers see.
 *
 * @param path its local path
 * @param changed when what it shows was last changed
 */
record SitemapPlace(String path, Instant changed) {}
