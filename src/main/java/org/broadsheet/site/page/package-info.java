/**
 * The owner's own pages, such as imprint and privacy.
 *
 * <p>Promise: what somebody else saved is not written over; a page that was deleted can come back for thirty days.
 */
package org.broadsheet.site.page;
