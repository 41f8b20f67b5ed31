/**
 * The lists of the API: pages of articles, of the tags and of the authors that they have, and how many there are of each.
 *
 * <p>Promise: a total is exact, and the last page costs what the first does.
 */
package org.broadsheet.article.listing;
