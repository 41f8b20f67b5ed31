/**
 * People: who writes here, and who is asking. What they may do, how they log in, their sessions, tokens and accounts have packages below.
 *
 * <p>Promise: a secret is stored hashed; use cases are told their caller, and ask nobody else.
 */
package org.broadsheet.user;
