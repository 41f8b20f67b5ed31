/**
 * What knows nothing of articles: settings, database, migrations, change log, Markdown, routes, errors with a meaning.
 *
 * <p>Promise: a setting that cannot be used stops the start with one sentence; a committed change has the next number.
 */
package org.broadsheet.platform;
