/**
 * Sessions of browsers, kept in the database: they outlive a restart and hold on every node.
 *
 * <p>Promise: only the hash of a secret is stored; who logs in gets a new one; a form that its browser was not shown can be told.
 */
package org.broadsheet.user.session;
