/**
 * A POST to the API can be sent again when its answer got lost: with the same {@code Idempotency-Key} it is carried out once, and
 * answered the same for a day, after a restart and on another node too
 * (draft-ietf-httpapi-idempotency-key-header).
 *
 * <p>The answer is kept in the transaction of what it tells of: both are there, or neither.
 */
package org.broadsheet.user.retry;
