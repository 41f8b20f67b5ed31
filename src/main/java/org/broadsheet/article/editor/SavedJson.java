package org.broadsheet.article.editor;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.Draft;

/**
 * What the server holds after a save.
 *
 * @param id the article's, which outlives each slug
 * @param path the article's address
 * @param title the title that is kept, which stands in for one that was not sent
 * @param slug the last part of the address, perhaps made of the title
 * @param text what is kept, or null where that is what was sent; without a slug where that follows the title
 * @param present who else has the article open
 */
@JsonbPropertyOrder({"id", "version", "savedAt", "savedBy", "path", "title", "slug", "staged", "text", "present"})
public record SavedJson(
        String id,
        long version,
        OffsetDateTime savedAt,
        String savedBy,
        String path,
        String title,
        String slug,
        boolean staged,
        TextJson text,
        List<Presence.Other> present) {
    static SavedJson of(Article article, TextJson text, List<Presence.Other> present) {
        Draft draft = article.getDraft();
        return new SavedJson(
                article.getPublicId(),
                draft.getVersion(),
                draft.getUpdatedAt(),
                draft.getUpdatedBy().getName(),
                article.getPath(),
                draft.getHeadline().getTitle(),
                draft.getSlug(),
                article.isStaged(),
                text,
                present);
    }
}
