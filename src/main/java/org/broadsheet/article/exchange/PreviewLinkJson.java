package org.broadsheet.article.exchange;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import org.broadsheet.api.ShownOnce;
import org.broadsheet.article.preview.PreviewLink;
import org.broadsheet.article.preview.PreviewLinks;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.AuthorJson;

/**
 * A preview link on the wire.
 *
 * @param url the link itself, which is shown once
 */
@JsonbPropertyOrder({"id", "url", "createdBy", "createdAt", "expiresAt"})
public record PreviewLinkJson(
        long id,
        @ShownOnce @JsonbNillable(false) String url,
        AuthorJson createdBy,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt) {
    static PreviewLinkJson of(PreviewLink link) {
        return of(link, null);
    }

    static PreviewLinkJson of(PreviewLinks.Made made, Settings settings) {
        return of(made.link(), settings.absolute("/preview/" + made.secret().text()));
    }

    private static PreviewLinkJson of(PreviewLink link, String url) {
        return new PreviewLinkJson(
                link.getId(), url, AuthorJson.of(link.getCreatedBy()), link.getCreatedAt(), link.getExpiresAt());
    }
}
