package org.broadsheet.user.invitation;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import org.broadsheet.api.ShownOnce;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.AuthorJson;
import org.broadsheet.user.account.AccountLink;

/** An invitation on the wire; its address only in the answer that made it. */
@JsonbPropertyOrder({"id", "label", "role", "url", "createdBy", "expiresAt"})
@JsonbNillable(false)
public record InvitationJson(
        Long id, String label, String role, @ShownOnce String url, AuthorJson createdBy, OffsetDateTime expiresAt) {
    /** An invitation that waits. */
    static InvitationJson of(AccountLink link) {
        return invitation(link, null);
    }

    static InvitationJson of(Invitations.Invited invited, Settings settings) {
        return invitation(
                invited.link(), settings.absolute("/invite/" + invited.secret().text()));
    }

    private static InvitationJson invitation(AccountLink link, String url) {
        return new InvitationJson(
                link.getId(),
                link.getLabel(),
                link.getRole().word(),
                url,
                link.getCreatedBy() == null ? null : AuthorJson.of(link.getCreatedBy()),
                link.getExpiresAt());
    }
}
