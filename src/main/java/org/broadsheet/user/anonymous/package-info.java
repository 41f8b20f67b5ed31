/**
 * Who brings nothing to be known by is not asked: what authentication itself would answer them is answered before it is looked for,
 * which on every request of a reader costs more than a kept page.
 */
package org.broadsheet.user.anonymous;
