/**
 * What owners decide about people: their roles, whether they are let in, whose their articles are.
 *
 * <p>Promise: such decisions follow one another, on all nodes; the last owner stays one.
 */
package org.broadsheet.user.staff;
