/**
 * The languages of the interface. Promise: readers are spoken to in the site's language, people at the desk in their own, callers
 * of the API in English; what a bundle does not say is said in English.
 */
package org.broadsheet.platform.language;
