package org.broadsheet.site.setting;

import java.util.List;
import java.util.Optional;
import org.broadsheet.site.navigation.NavigationLink;

/** All that the owner decided of the site, as it is at one moment. */
public record SiteState(SiteSettings settings, Optional<SiteLogo> logo, List<NavigationLink> navigation) {}
