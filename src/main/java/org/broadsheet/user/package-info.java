/**
 * People and what they may do: roles, passwords, sessions, tokens, and the one authentication mechanism.
 *
 * <p>Promise: a secret is stored hashed; role and disabled are read on each request; guessing gets slower and locks nobody out.
 */
package org.broadsheet.user;
