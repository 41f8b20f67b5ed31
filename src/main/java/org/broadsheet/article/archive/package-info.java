/** All that was published, by year and month as the site's time zone has them. */
package org.broadsheet.article.archive;
