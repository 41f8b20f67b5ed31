package org.broadsheet.article;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.tag.Tag;

/**
 * One of the two texts of an article, with all that stands in its head: {@code Copy.shown(article)} is what readers see or saw,
 * {@code Copy.draft(article)} the working copy. An article that never was public has only a draft, whose head is its own.
 */
public record Copy(Article article, boolean isDraft) {
    public static Copy shown(Article article) {
        return new Copy(article, !article.wasPublic());
    }

    public static Copy draft(Article article) {
        return new Copy(article, true);
    }

    /** Whether it waits beside another text that readers see or saw. */
    public boolean isBeside() {
        return isDraft && article.wasPublic();
    }

    public String slug() {
        return isBeside() ? article.getDraft().getSlug() : article.getSlug();
    }

    public Headline headline() {
        return isBeside() ? article.getDraft().getHeadline() : article.getHeadline();
    }

    public String body() {
        return isDraft ? article.getDraft().getBody() : article.getLive().getBody();
    }

    public String bodyHtml() {
        return isDraft ? article.getDraft().getBodyHtml() : article.getLive().getBodyHtml();
    }

    public List<Tag> tags() {
        return isBeside() ? article.getDraft().getTags() : article.getTags();
    }

    public long version() {
        return isBeside() ? article.getDraft().getVersion() : article.getVersion();
    }

    public OffsetDateTime updatedAt() {
        return isBeside() ? article.getDraft().getUpdatedAt() : article.getUpdatedAt();
    }

    /** The time of its publication, the one to come where none was before; or null. */
    public OffsetDateTime publishedAt() {
        return article.wasPublic() || article.getStatus() != ArticleStatus.SCHEDULED
                ? article.getPublishedAt()
                : article.getScheduledAt();
    }

    /** The same as somebody hands it in. */
    public Manuscript manuscript() {
        Headline head = headline();
        return new Manuscript(
                head.getTitle(),
                head.getSummary(),
                body(),
                head.getLanguage(),
                Optional.of(slug()),
                tags().stream().map(Tag::getName).toList(),
                head.getAppearance());
    }
}
