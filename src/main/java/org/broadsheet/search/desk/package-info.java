/**
 * Words for the desk: an index of the working texts of all articles, apart from the one that readers search.
 *
 * <p>Promise: what was saved is found by the next query, however old the article; who may see it is decided by the database.
 */
package org.broadsheet.search.desk;
