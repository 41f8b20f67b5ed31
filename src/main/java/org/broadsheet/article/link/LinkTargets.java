package org.broadsheet.article.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.platform.setting.Settings;

/** Finds where links lead: {@code targets.resolved(html)} is the HTML with each article's present slug. */
@ApplicationScoped
public class LinkTargets {
    private static final String ARTICLE = "a.id, a.slug, a.mark.state, a.lifeCycle.publishedAt";

    @PersistenceContext
    EntityManager em;

    @Inject
    Settings settings;

    /** Rendered HTML as readers get it now; without links to articles it costs no statement. */
    public String resolved(String html) {
        return resolved(html, find(hrefs().slugs(html)));
    }

    String resolved(String html, Map<String, LinkTarget> found) {
        return hrefs().rewritten(
                        html, found.values().stream().collect(Collectors.toMap(LinkTarget::slug, LinkTarget::shown)));
    }

    /** The slugs of articles that the links of rendered HTML name. */
    public Set<String> slugs(String html) {
        return hrefs().slugs(html);
    }

    /** The slug that the address of a link names, if it leads to an article of this site. */
    public Optional<String> slug(String address) {
        return hrefs().slug(address);
    }

    /**
     * The articles behind the slugs, old ones included, by slug. A slug that is nobody's any more, because its article gave it up
     * before readers saw it, still leads to the article for which a link with it was kept.
     */
    public Map<String, LinkTarget> find(Set<String> slugs) {
        Map<String, LinkTarget> found = query(
                "select s.slug, " + ARTICLE + " from ArticleSlug s join s.article a where s.slug in :slugs", slugs);
        Set<String> rest = new HashSet<>(slugs);
        rest.removeAll(found.keySet());
        found.putAll(query(
                "select l.slug, " + ARTICLE
                        + " from ArticleLink l, Article a where a.id = l.targetId and l.slug in :slugs order by l.articleId",
                rest));
        return found;
    }

    private Map<String, LinkTarget> query(String jpql, Set<String> slugs) {
        Map<String, LinkTarget> found = new LinkedHashMap<>();
        if (!slugs.isEmpty()) {
            em.createQuery(jpql, Object[].class)
                    .setParameter("slugs", slugs)
                    .getResultStream()
                    .map(LinkTargets::target)
                    .forEach(target -> found.putIfAbsent(target.slug(), target));
        }
        return found;
    }

    private static LinkTarget target(Object[] row) {
        return new LinkTarget((String) row[0], (Long) row[1], (String) row[2], row[3].toString(), row[4] != null);
    }

    private ArticleHrefs hrefs() {
        return ArticleHrefs.of(settings.siteUrl());
    }
}
