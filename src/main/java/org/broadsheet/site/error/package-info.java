/**
 * What is answered where something went wrong: a page with the site's face, problem+json where JSON is spoken.
 *
 * <p>Promise: the right status, what to do now, and nothing of what is inside.
 */
package org.broadsheet.site.error;
