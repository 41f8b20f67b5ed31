/**
 * Texts as such: which can be kept, what address one makes, in what two differ, and how two become one again.
 *
 * <p>Promise: takes any text, and a bounded time for it.
 */
package org.broadsheet.platform.text;
