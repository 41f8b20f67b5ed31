/**
 * The site as a whole: its settings, its first run, its own pages, its errors and its health.
 *
 * <p>Promise: a newcomer becomes the owner with the code from the log and nothing else; an error has the site's face and the
 * right status.
 */
package org.broadsheet.site;
