package org.broadsheet.article.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Draft;
import org.broadsheet.article.LiveText;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.article.publication.LinkKeeping;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.markdown.Markdown;
import org.broadsheet.platform.markdown.Typesetting;
import org.broadsheet.platform.refusal.Invalid;

/** Renders anew what an older edition of the renderer made: {@code renewal.due(20).forEach(renewal::renew)}. */
@ApplicationScoped
public class Renewal {
    @PersistenceContext
    EntityManager em;

    @Inject
    Typesetting typesetting;

    @Inject
    LinkKeeping links;

    @Inject
    ChangeLog log;

    /** The slugs of up to so many articles whose live text or draft an older edition made. */
    @Transactional
    public List<String> due(int most) {
        List<?> slugs = em.createNativeQuery("select a.slug from article a where a.id in"
                        + " (select l.article_id from live_text l where l.edition < ?1"
                        + " union select d.article_id from draft d where d.edition < ?1) order by a.id")
                .setParameter(1, Markdown.EDITION)
                .setMaxResults(most)
                .getResultList();
        return slugs.stream().map(String.class::cast).toList();
    }

    /** Renders both texts of the article, before it is locked; one that somebody writes meanwhile is new in any case. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void renew(String slug) {
        Map<String, String> html = new HashMap<>();
        em.createQuery(
                        "select d.body, l.body from Article a join a.draft d left join a.live l where a.slug = :slug",
                        Object[].class)
                .setParameter("slug", slug)
                .getResultStream()
                .flatMap(row -> Stream.of(row[0], row[1]))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(body -> html.computeIfAbsent(body, this::rendered));
        Article article = links.locked(slug, Optional.empty());
        Draft draft = article.getDraft();
        if (html.containsKey(draft.getBody())) {
            draft.renew(otherwise(html.get(draft.getBody()), draft.getBodyHtml()));
            links.noteDraft(article, "");
        }
        LiveText live = article.getLive();
        if (live != null && html.containsKey(live.getBody())) {
            renew(article, live, otherwise(html.get(live.getBody()), live.getBodyHtml()));
        }
    }

    private void renew(Article article, LiveText live, String html) {
        String before = live.getBodyHtml();
        live.renew(html);
        List<Change> changes = new ArrayList<>(links.settle(article, false, null));
        if (article.isPublic() && !live.getBodyHtml().equals(before)) {
            article.relinked();
            changes.add(Change.of("article.updated", ReaderKeys.of(article))
                    .about(article.getPublicId(), article.getSlug()));
        }
        if (!changes.isEmpty()) {
            log.append(changes);
        }
    }

    /** The HTML, or nothing of a text that this edition refuses: it stays as it is. */
    private String rendered(String body) {
        try {
            return typesetting.render("body", body).html();
        } catch (Invalid refused) {
            return "";
        }
    }

    private static String otherwise(String html, String before) {
        return html.isEmpty() ? before : html;
    }
}
