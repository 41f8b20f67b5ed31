/**
 * What editors do with tags from the desk: put them on articles, describe, rename, merge and delete them.
 *
 * <p>Promise: it comes in nobody's way who writes; every name and address that a tag had leads to it.
 */
package org.broadsheet.article.tagging;
