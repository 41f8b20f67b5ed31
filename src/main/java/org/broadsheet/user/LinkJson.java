package org.broadsheet.user;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.Settings;

/** A link that makes an account or a new password, on the wire; its address only in the answer that made it. */
@JsonbPropertyOrder({"id", "label", "role", "url", "createdBy", "expiresAt"})
@JsonbNillable(false)
public record LinkJson(Long id, String label, String role, String url, AuthorJson createdBy, OffsetDateTime expiresAt) {
    /** An invitation that waits. */
    static LinkJson of(AccountLink link) {
        return invitation(link, null);
    }

    static LinkJson of(Invitations.Invited invited, Settings settings) {
        return invitation(
                invited.link(), settings.absolute("/invite/" + invited.secret().text()));
    }

    /** The way to a new password. */
    static LinkJson reset(Secret secret, OffsetDateTime expiresAt, Settings settings) {
        return new LinkJson(null, null, null, settings.absolute("/reset/" + secret.text()), null, expiresAt);
    }

    private static LinkJson invitation(AccountLink link, String url) {
        return new LinkJson(
                link.getId(),
                link.getLabel(),
                link.getRole().word(),
                url,
                link.getCreatedBy() == null ? null : AuthorJson.of(link.getCreatedBy()),
                link.getExpiresAt());
    }
}
