/**
 * What search engines and other programs are told to look at and to leave alone: {@code /sitemap.xml} (sitemaps.org), in parts
 * where it is long, and {@code /robots.txt} (RFC 9309).
 *
 * <p>Promise: every page that readers see stands in it once, with the time of its last change; no text is loaded for it.
 */
package org.broadsheet.feed.sitemap;
