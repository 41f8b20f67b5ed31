/**
 * Lists for readers and for programs: pages of articles, of the tags and of the authors that they have, and how many there are.
 *
 * <p>Promise: a total is exact, and the last page costs what the first does.
 */
package org.broadsheet.article.listing;
