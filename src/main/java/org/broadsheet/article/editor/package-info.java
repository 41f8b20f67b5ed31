/**
 * The editor: its page, what the page saves by itself, and the history from which a text is brought back.
 *
 * <p>Promise: nothing is called saved before it is; who else writes is shown; whatever is refused comes back with what was typed.
 */
package org.broadsheet.article.editor;
