/**
 * What a text has beyond plain Markdown, made when it is saved and never when it is read: colours in code, captions, pull quotes,
 * notes, and footnotes that can stand in the margin. It costs a bounded time, and without it a text is still whole.
 */
package org.broadsheet.platform.prose;
