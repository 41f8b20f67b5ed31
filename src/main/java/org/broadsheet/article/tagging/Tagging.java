package org.broadsheet.article.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.article.Rights;
import org.broadsheet.article.Trail;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.user.Caller;

/** Puts a tag on an article from the desk: on its draft and on what readers see, in nobody's way who writes it. */
@ApplicationScoped
public class Tagging {
    @Inject
    ArticleRepository articles;

    @Inject
    TagRepository tags;

    @Inject
    ChangeLog log;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /** Adds the tag of that name; an article that has it already stays as it is. */
    @Transactional
    public void add(Caller caller, String slug, String name) {
        Article article = articles.locked(slug);
        Rights.requirePublishing(caller, article);
        Tag tag = tags.named(List.of(name), article.getDraft().getTags()).get(0);
        boolean unseen = isMissing(tag, article.getTags());
        boolean untagged = isMissing(tag, article.getDraft().getTags());
        if (!unseen && !untagged) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        article.tag(tag, now);
        article.touch(caller.user(), now);
        trail.note(caller.user(), article, "article.tagged", tag.getName());
        if (article.isPublic() && unseen) {
            log.append(Change.of("article.updated", ReaderKeys.of(article))
                    .about(article.getPublicId(), article.getSlug())
                    .by(caller.user().getId()));
        }
    }

    private static boolean isMissing(Tag tag, List<Tag> tags) {
        boolean missing = !tags.contains(tag);
        if (missing && tags.size() >= Manuscript.MOST_TAGS) {
            throw new Conflict("The article has " + Manuscript.MOST_TAGS + " tags already.");
        }
        return missing;
    }
}
