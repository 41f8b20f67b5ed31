package org.broadsheet.article.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.article.Rights;
import org.broadsheet.article.link.ArticleHrefs;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.user.Caller;

/** Says of what an article is a translation: {@code translating.say(caller, slug, "the-other-article")}. */
@ApplicationScoped
public class Translating {
    private static final String FIELD = "translation";
    private static final int ID_BYTES = 12;

    @Inject
    TranslationRepository translations;

    @Inject
    ArticleRepository articles;

    @Inject
    ChangeLog log;

    @Inject
    Settings settings;

    /**
     * Puts the article among the translations of another one, and takes it from those that it was among before.
     *
     * @param other slug or address of any of them; blank for none
     */
    @Transactional
    public void say(Caller caller, String slug, String other) {
        Article article = articles.locked(slug);
        Rights.requireStanding(caller, article);
        Set<String> touched = new LinkedHashSet<>(ReaderKeys.of(article));
        Optional<Article> partner = other.isBlank() ? Optional.empty() : Optional.of(named(caller, other.strip()));
        partner.ifPresent(known -> require(article, known));
        Optional<String> group = partner.map(this::group);
        article.translate(group);
        touched.addAll(ReaderKeys.of(article));
        partner.map(known -> ReaderKeys.of(known.getPublicId())).ifPresent(touched::add);
        List<Change> changes = Stream.concat(Stream.of(article), partner.stream())
                .filter(Article::isPublic)
                .map(shown -> Change.of("article.updated", touched)
                        .about(shown.getPublicId(), shown.getSlug())
                        .by(caller.user().getId()))
                .toList();
        if (!changes.isEmpty()) {
            log.append(changes);
        }
    }

    private Article named(Caller caller, String text) {
        return ArticleHrefs.of(settings.siteUrl())
                .slug(text)
                .or(() -> Optional.of(text).filter(Slug::isValid))
                .flatMap(articles::bySlug)
                .filter(found -> found.isPublic() || Rights.seesDraft(Optional.of(caller), found))
                .orElseThrow(() -> new Invalid(FIELD, "names no article: it takes the slug or the address of one"));
    }

    /** Each language once. */
    private void require(Article article, Article partner) {
        if (partner.getId().equals(article.getId())) {
            throw new Invalid(FIELD, "is this article itself");
        }
        String language = article.getDraft().getHeadline().getLanguage();
        if (partner.getHeadline().getLanguage().equalsIgnoreCase(language)) {
            throw new Invalid(FIELD, "is in the same language as this article");
        }
        boolean taken = partner.translationGroup().stream()
                .flatMap(group -> translations.members(group).stream())
                .anyMatch(member -> !member.articleId().equals(article.getId())
                        && member.language().equalsIgnoreCase(language));
        if (taken) {
            throw new Invalid(FIELD, "has a translation into the language of this article already");
        }
    }

    private String group(Article partner) {
        return partner.translationGroup().orElseGet(() -> {
            String made = Secret.randomText(ID_BYTES);
            if (!translations.begin(partner, made)) {
                throw new Conflict("Somebody is changing the other article at this moment: try again.");
            }
            return made;
        });
    }
}
