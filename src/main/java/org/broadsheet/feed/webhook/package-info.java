/**
 * Webhooks: what changed for readers is told to other programs, signed, at least once and in order for each article, on one node at a
 * time. A view of the change log; a receiver that is slow or hostile holds up nobody and reaches nothing inside.
 */
package org.broadsheet.feed.webhook;
