/**
 * Links between articles are kept by identity: whatever slug a text names, readers get the one that the article has now.
 *
 * <p>Knows articles by number and slug only; {@code LinkKeeping} uses it where a text becomes public.
 */
package org.broadsheet.article.link;
