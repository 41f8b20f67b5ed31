/**
 * What is found out about a request before anything answers it: who sends it, and whether from a page of this site.
 *
 * <p>Promise: role and disabled are read on each request; cookies mean nothing to the API.
 */
package org.broadsheet.user.authentication;
