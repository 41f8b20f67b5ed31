/**
 * What is published, for feed readers: Atom 1.0 (RFC 4287) and JSON Feed 1.1 of the site, of each tag and of each author.
 *
 * <p>Promise: whole texts; a feed and an entry keep their ids whatever becomes of their addresses; {@code updated} moves when readers see something
 * else and not before; drafts leave no trace.
 */
package org.broadsheet.feed;
