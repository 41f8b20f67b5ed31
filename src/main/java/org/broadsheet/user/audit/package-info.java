/**
 * The audit log: who did what, when, from where.
 *
 * <p>Promise: an entry stands or falls with the transaction of what it tells of; none is changed, but after ninety days it no longer says
 * from where.
 */
package org.broadsheet.user.audit;
