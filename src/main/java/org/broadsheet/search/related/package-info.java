/**
 * Related articles: worked out from tags and texts when something is published, on one node, and read by the page of an article
 * in one statement.
 *
 * <p>Promise: however much is published at once, a few articles at a time are worked out, beside the site.
 */
package org.broadsheet.search.related;
