/**
 * The audit log as owners read it: a page, a resource and a table for other programs, with the same filters.
 *
 * <p>Promise: days are those of the site's time zone; no value can act in a spreadsheet.
 */
package org.broadsheet.site.audit;
