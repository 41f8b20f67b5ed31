package org.broadsheet.article.exchange;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.EntityTag;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.api.Json;
import org.broadsheet.article.Article;
import org.broadsheet.article.Copy;
import org.broadsheet.article.listing.ArticleJson;
import org.broadsheet.article.listing.MembershipJson;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.tag.TagJson;
import org.broadsheet.user.AuthorJson;

/** A text of an article with all that stands beside it, as the API shows it. */
record ArticleView(Copy copy, Optional<MembershipJson> series) {
    /**
     * A strong validator (RFC 9110 section 8.8.3): the version of the text, and what can change without one, such as somebody's
     * name or the place in a series.
     */
    EntityTag tag() {
        Article article = copy.article();
        int rest = Objects.hash(
                article.getAuthors().stream().map(AuthorJson::of).toList(),
                copy.tags().stream().map(TagJson::of).toList(),
                series,
                copy.bodyHtml());
        String draft = copy.isBeside() ? ".draft." + copy.version() : "";
        return new EntityTag(
                article.getPublicId() + "." + article.getVersion() + draft + "." + Integer.toHexString(rest));
    }

    ArticleJson json(Settings settings) {
        return ArticleJson.of(copy, series, settings);
    }

    /** The same without its body. */
    ArticleJson head(Settings settings) {
        return ArticleJson.headOf(copy, series, settings);
    }

    /** What the API shows of it, field by field. */
    JsonObject fields(Settings settings) {
        return Json.object(json(settings));
    }
}
