/**
 * Series: ordered groups of articles, which readers leaf through from one part to the next.
 *
 * <p>Promise: an article is part of one series at most; what happens to a series changes no text and is in nobody's way who writes
 * one; an address that a series once had leads to it. A page that shows an article's place is made of the keys {@code
 * series:SLUG} and {@code lists}, since each part that comes or goes counts.
 */
package org.broadsheet.article.series;
