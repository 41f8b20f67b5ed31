/**
 * The site as a whole: what every page says of it, how its owner changes that, and its health; its first run, own pages and errors have
 * packages below.
 *
 * <p>Promise: a page costs no statement for what the site says of itself, and says what was decided last, on every node.
 */
package org.broadsheet.site;
