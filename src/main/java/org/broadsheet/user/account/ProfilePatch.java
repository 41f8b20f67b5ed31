package org.broadsheet.user.account;

import java.util.Optional;

/**
 * What people want to have said of themselves, as far as it shall change.
 *
 * @param language the tag of one that the desk speaks, or empty for the site's
 * @param picture the address of a picture of the library, or empty for none
 */
public record ProfilePatch(
        Optional<String> name, Optional<String> bio, Optional<String> language, Optional<String> picture) {}
