/**
 * Nobody slows down the API for others: each token and each anonymous address has so many requests a minute
 * ({@code BROADSHEET_RATE_LIMIT}), is told on every answer how many are left, and is asked to wait when there are none.
 */
package org.broadsheet.user.limit;
