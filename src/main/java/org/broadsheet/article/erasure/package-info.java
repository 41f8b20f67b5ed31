/**
 * What an owner deletes for good.
 *
 * <p>Promise: nothing of the article remains but a line in the audit log.
 */
package org.broadsheet.article.erasure;
