/**
 * Who an article is by: one or several people, named in an order.
 *
 * <p>Promise: an article is never nobody's; whom two people name at the same time is named; authors take nobody's name away.
 */
package org.broadsheet.article.byline;
