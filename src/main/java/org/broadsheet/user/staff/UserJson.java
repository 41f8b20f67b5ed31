package org.broadsheet.user.staff;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import org.broadsheet.user.StaffMember;
import org.broadsheet.user.User;

/**
 * Somebody with an account, as owners see them.
 *
 * @param articles how many name them, drafts included
 * @param seenAt the latest visit with a browser, to a few minutes, or null before the first
 */
@JsonbPropertyOrder({"username", "name", "email", "role", "disabled", "bio", "articles", "createdAt", "seenAt"})
public record UserJson(
        String username,
        String name,
        String email,
        String role,
        boolean disabled,
        String bio,
        long articles,
        OffsetDateTime createdAt,
        OffsetDateTime seenAt) {
    static UserJson of(StaffMember member) {
        User user = member.user();
        return new UserJson(
                user.getUsername(),
                user.getName(),
                user.getEmail(),
                user.getRole().word(),
                user.isDisabled(),
                user.getBio(),
                member.articles(),
                user.getCreatedAt(),
                user.getSeenAt());
    }
}
