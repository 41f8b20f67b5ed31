/**
 * What is published, for feed readers: Atom 1.0 (RFC 4287) and JSON Feed 1.1 of the site, of each tag and of each author.
 *
 * <p>Promise: whole texts; an entry keeps its id whatever becomes of its address; {@code updated} moves when readers see something
 * else and not before; drafts leave no trace.
 */
package org.broadsheet.feed;
