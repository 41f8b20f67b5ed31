/** The navigation of the site, where the owner has put one together: paths of this site and https addresses, in an order. */
package org.broadsheet.site.navigation;
