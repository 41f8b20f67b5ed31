/**
 * Markdown becomes HTML: CommonMark, what {@link org.broadsheet.platform.prose} adds, and nothing that could do harm.
 *
 * <p>Promise: whatever the text, the HTML is safe; hostile text costs no more than a bounded time.
 */
package org.broadsheet.platform.markdown;
