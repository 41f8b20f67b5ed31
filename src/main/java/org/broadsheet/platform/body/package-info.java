/**
 * Bodies of requests: unpacked and counted while they are read, whatever they say of their length.
 *
 * <p>Promise: no body costs more than its bound, and one that is cut short is refused and not taken for a whole one.
 */
package org.broadsheet.platform.body;
