package org.broadsheet.article.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Copy;
import org.broadsheet.article.Rights;
import org.broadsheet.article.publication.LinkKeeping;
import org.broadsheet.article.writing.Rewriting;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.markdown.Rendered;
import org.broadsheet.platform.markdown.Typesetting;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.site.Site;
import org.broadsheet.user.Caller;

/**
 * What programs do to articles: {@code revising.create(caller, creation)}, {@code revising.write(caller, slug, draft, fields,
 * match)}. One call is one transaction, which keeps the text, the authors and the series, or nothing.
 */
@ApplicationScoped
public class Revising {
    @Inject
    ArticleRepository articles;

    @Inject
    LinkKeeping links;

    @Inject
    Writing writing;

    @Inject
    Rewriting rewriting;

    @Inject
    ArticleViews views;

    @Inject
    BesideText beside;

    @Inject
    Typesetting typesetting;

    @Inject
    Site site;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Transactional
    ArticleView create(Caller caller, ArticleFields.Creation creation) {
        ArticleFields fields = creation.fields();
        beside.wish(fields, creation.move());
        Article article = WireNames.in(() -> writing.create(
                caller,
                fields.text().alone(site.getLanguage()),
                fields.authors().value().orElse(List.of()),
                creation.move()));
        return new ArticleView(Copy.shown(article), Optional.empty());
    }

    /**
     * Writes the fields over what readers see, or over the draft, where that is what the caller saw. The body is rendered before
     * the article is locked.
     */
    @Transactional
    ArticleView write(Caller caller, String slug, boolean draft, ArticleFields fields, IfMatch match) {
        Optional<Rendered> made = fields.text().newBody().map(body -> typesetting.render("body", body));
        Optional<String> wanted = fields.text().slug().value();
        Article article = draft || wanted.isEmpty() ? articles.locked(slug) : links.locked(slug, wanted);
        Rights.requireWriting(caller, article);
        Copy copy = draft ? Copy.draft(article) : Copy.shown(article);
        ArticleView seen = views.of(copy);
        match.required().require(seen.tag());
        if (!fields.readOnly().isEmpty()) {
            fields.requireReadOnly(seen.fields(settings));
        }
        Optional<OffsetDateTime> date = date(copy, fields);
        beside.wish(caller, copy, seen.series(), fields);
        return WireNames.in(() -> {
            rewriting.write(caller, copy, fields.text().over(copy.manuscript(), site.getLanguage()), made, date);
            return seen;
        });
    }

    /** The date, if it is another than the present one. */
    private Optional<OffsetDateTime> date(Copy copy, ArticleFields fields) {
        OffsetDateTime present = copy.publishedAt();
        Optional<OffsetDateTime> sent = fields.publishedAt().value();
        if (!fields.whole() && fields.publishedAt().spokenOf() && sent.isEmpty() && present != null) {
            throw new Invalid("published_at", "cannot be taken away; see its publication");
        }
        Optional<OffsetDateTime> date = sent.filter(at -> present == null || !WireTime.isSame(at, present));
        if (date.isPresent() && (copy.isDraft() || !copy.article().isPublic())) {
            throw new Invalid("published_at", "can be changed of a published article; see its publication");
        }
        if (date.filter(at -> at.isAfter(OffsetDateTime.now(clock))).isPresent()) {
            throw new Invalid("published_at", "has to be in the past");
        }
        return date;
    }
}
