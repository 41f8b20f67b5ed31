/**
 * Answers that all readers share are rendered once and kept as bytes until the change log touches something that they were
 * made of: a page says {@code keys.madeOf("lists")} and is kept, one that says nothing is made anew each time.
 */
package org.broadsheet.platform.cache;
