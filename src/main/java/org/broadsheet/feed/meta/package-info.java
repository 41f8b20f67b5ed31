/**
 * What the head of each page that readers see tells search engines, feed readers and those who show a link to it: canonical and
 * related addresses, OpenGraph, JSON-LD.
 *
 * <p>Promise: all pages tell it in one way; it says what the page shows and nothing more.
 */
package org.broadsheet.feed.meta;
