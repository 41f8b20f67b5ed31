package org.broadsheet.site;

import java.util.List;
import java.util.Optional;

/** All that the owner decided of the site, as it is at one moment. */
record SiteState(SiteSettings settings, Optional<SiteLogo> logo, List<NavigationLink> navigation) {}
