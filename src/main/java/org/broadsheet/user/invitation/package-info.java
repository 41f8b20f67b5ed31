/**
 * Links that owners hand out: to an account for who has none, to a new password for who forgot theirs.
 *
 * <p>Promise: a link is shown once and told to no other site; one that is no good says so, and not why.
 */
package org.broadsheet.user.invitation;
