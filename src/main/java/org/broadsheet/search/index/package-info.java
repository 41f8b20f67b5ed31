/**
 * The index of each node: a folder below {@code BROADSHEET_DATA_DIR} that follows the change log.
 *
 * <p>Promise: the log is applied in its order; an index that is missing, damaged, of another release or of another history than
 * the database is built anew while the site is up. Nothing is lost with it.
 */
package org.broadsheet.search.index;
