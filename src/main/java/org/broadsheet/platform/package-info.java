/**
 * What knows nothing of articles: settings, database, change log, Markdown, routes, errors with a meaning, each in a package below;
 * here is what fits in none of them.
 *
 * <p>Promise: nothing here or below looks up what a site publishes, or who for.
 */
package org.broadsheet.platform;
