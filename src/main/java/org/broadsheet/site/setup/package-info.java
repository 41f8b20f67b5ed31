/**
 * The first run: a new site gets its name, its own pages and its owner.
 *
 * <p>Promise: a newcomer becomes the owner with the code from the log, or by the settings, and nothing else; all of it or nothing.
 */
package org.broadsheet.site.setup;
