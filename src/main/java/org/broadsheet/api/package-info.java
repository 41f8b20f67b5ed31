/**
 * JSON plumbing: the application, reading and writing of bodies, paging, and problem+json for every refusal.
 *
 * <p>Promise: an unknown field is refused by name; nothing that a caller can send is answered with HTML or a stack trace.
 */
package org.broadsheet.api;
