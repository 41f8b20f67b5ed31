/**
 * What requests and answers say beside their bodies: what a caller takes, which copy it has, who sent it, what browsers may do.
 *
 * <p>Promise: each follows the section of its RFC, and no header that somebody sends leads anybody to another host.
 */
package org.broadsheet.platform.http;
