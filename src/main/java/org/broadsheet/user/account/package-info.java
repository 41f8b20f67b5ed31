/**
 * An account: how it is made, what people say of themselves with it, and how its password becomes another.
 *
 * <p>Promise: a link that makes an account or a password works once and for a while; a new password ends the sessions of the old one.
 */
package org.broadsheet.user.account;
