/**
 * Who may do what: roles, the scopes of tokens, and the one table of operations.
 *
 * <p>Promise: what is in no row of the table, nobody may do; the page about the API shows the same table.
 */
package org.broadsheet.user.access;
