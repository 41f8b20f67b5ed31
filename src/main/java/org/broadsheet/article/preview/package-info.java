/**
 * Drafts before they are public: as readers would see them, beside the text and for somebody without an account.
 *
 * <p>Promise: a link shows the newest draft to whoever has it until it expires or is revoked, and is found by nobody else.
 */
package org.broadsheet.article.preview;
