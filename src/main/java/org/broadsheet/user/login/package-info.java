/**
 * How somebody at a browser or with a password in a header becomes known, and ends it.
 *
 * <p>Promise: an unknown name, a wrong password and a disabled account get one answer after the same time; guessing gets slower and
 * locks nobody out.
 */
package org.broadsheet.user.login;
