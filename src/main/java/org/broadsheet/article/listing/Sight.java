package org.broadsheet.article.listing;

import java.util.Optional;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.access.Role;

/** How much of tags and authors a caller sees. */
final class Sight {
    private Sight() {}

    /** Whether those are shown too whose articles nobody but the newsroom has seen: to who may read all drafts. */
    static boolean isOfAll(Optional<Caller> caller) {
        return caller.filter(known -> known.may(Operation.LIST_ARTICLES) && known.is(Role.EDITOR))
                .isPresent();
    }
}
