/**
 * Errors with a meaning: thrown where something is refused, and mapped once to an answer in the form that the caller speaks.
 *
 * <p>Promise: what is refused changes nothing, and every field that is wrong is named.
 */
package org.broadsheet.platform.refusal;
