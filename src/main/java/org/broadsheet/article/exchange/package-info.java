/**
 * Articles as programs write them, over the JSON API: one at a time or many, with their history and their preview links.
 *
 * <p>Promise: what a program has not seen it does not overwrite; of one request all is kept or nothing; every wrong field is named.
 */
package org.broadsheet.article.exchange;
