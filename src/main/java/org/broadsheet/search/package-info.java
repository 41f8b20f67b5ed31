/**
 * Search: full text of what readers see, at {@code /search}, in the API and where an address leads nowhere.
 *
 * <p>Promise: each node's index follows the change log by itself and heals itself; drafts never appear; whatever somebody types
 * gets an answer or a clear 400, and costs little.
 */
package org.broadsheet.search;
