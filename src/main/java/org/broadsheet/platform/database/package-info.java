/**
 * The database: how it is waited for, brought to this release and held on to, and what all that is kept in it shares.
 *
 * <p>Promise: a restart of the database is noticed by nobody after it; a schema that cannot be brought here is left as it was.
 */
package org.broadsheet.platform.database;
