package org.broadsheet.article.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.LiveText;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.article.erasure.Erasing;
import org.broadsheet.article.link.ArticleHrefs;
import org.broadsheet.article.link.DraftLinks;
import org.broadsheet.article.link.LinkGraph;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.User;

/**
 * Has links between articles follow their targets: whoever changes a live text or a slug that readers see ends with
 * {@code log.append(links.settle(article, moved, by))}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LinkKeeping {
    private static final int AT_ONCE = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    ArticleRepository articles;

    @Inject
    LinkGraph graph;

    @Inject
    DraftLinks drafts;

    @Inject
    Settings settings;

    /** The article, locked together with those that its publication may change. */
    public Article locked(String slug, Optional<String> wanted) {
        graph.lock(slug, wanted);
        return articles.locked(slug);
    }

    /**
     * Resolves the links of the live text and notes them; where the article moved, brings the texts that link to it up to date.
     *
     * @param moved whether readers did not see the article under this slug before
     * @return what changed for readers of other articles, to be logged
     */
    public List<Change> settle(Article article, boolean moved, User by) {
        LiveText live = article.getLive();
        live.link(graph.note(article.getId(), live.getBodyHtml()));
        if (!moved) {
            return List.of();
        }
        graph.adopt(article.getId());
        return follow(article, by);
    }

    /**
     * Notes where the links of the draft lead, which readers are told nothing of.
     *
     * @param before the HTML of the draft whose links are noted already, or empty
     */
    public void noteDraft(Article article, String before) {
        drafts.note(article.getId(), before, article.getDraft().getBodyHtml());
    }

    void forget(@Observes Erasing.Erased erased) {
        graph.forget(erased.articleId());
    }

    private List<Change> follow(Article article, User by) {
        List<Long> followers = graph.followers(article.getId());
        // Before their texts, each of which would fetch its own.
        List<Article> known = articles.toLog(followers);
        Map<String, String> slugs = graph.names(article.getId()).stream()
                .collect(Collectors.toMap(name -> name, name -> article.getSlug()));
        Set<Long> changed = new HashSet<>();
        for (int i = 0; i < followers.size(); i += AT_ONCE) {
            changed.addAll(rewrite(followers.subList(i, Math.min(followers.size(), i + AT_ONCE)), slugs));
        }
        List<Change> changes = new ArrayList<>();
        for (Article follower : known) {
            if (!changed.contains(follower.getId())) {
                continue;
            }
            follower.relinked();
            changes.add(Change.of("article.updated", ReaderKeys.of(follower))
                    .about(follower.getPublicId(), follower.getSlug())
                    .by(by.getId()));
        }
        return changes;
    }

    /** So many texts at a time as memory holds easily; returns the numbers of those that are not as they were. */
    private Set<Long> rewrite(List<Long> followers, Map<String, String> slugs) {
        ArticleHrefs hrefs = ArticleHrefs.of(settings.siteUrl());
        Set<Long> changed = new HashSet<>();
        List<LiveText> texts = articles.bodiesByNumber(followers);
        for (LiveText text : texts) {
            String html = hrefs.rewritten(text.getBodyHtml(), slugs);
            if (!html.equals(text.getBodyHtml())) {
                text.link(html);
                changed.add(text.getId());
            }
        }
        em.flush();
        texts.forEach(em::detach);
        return changed;
    }
}
