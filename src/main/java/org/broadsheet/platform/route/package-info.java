/**
 * From an address to its page, and first to the login page where one has to be known; {@code WEB-INF/routes.txt} is the table.
 *
 * <p>Promise: an address is written in one way; what was sent after a session had ended comes back after the login; a page that fails
 * half-way becomes an error page.
 */
package org.broadsheet.platform.route;
