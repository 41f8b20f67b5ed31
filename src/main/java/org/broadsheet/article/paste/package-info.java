/**
 * Rich text that is pasted becomes Markdown: {@code RichText.of(html, site)}. What looks plain stays what the clipboard says in
 * plain text. HTML is read by jsoup, Markdown written by commonmark-java; in between lie only what a pasted text can mean, and the
 * habits of Word and Google Docs.
 */
package org.broadsheet.article.paste;
