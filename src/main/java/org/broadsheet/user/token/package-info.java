/**
 * Tokens, with which programs act for somebody.
 *
 * <p>Promise: a token is shown once and stored as its hash; it never may more than its scopes and the role of its user allow now.
 */
package org.broadsheet.user.token;
