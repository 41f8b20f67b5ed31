/**
 * What a form is answered with: a message on the next page, or the form again with what was typed and what was wrong.
 *
 * <p>Promise: nothing waits on the server for a form to come back, so none expires.
 */
package org.broadsheet.platform.form;
