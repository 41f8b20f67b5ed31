package org.broadsheet.search.related;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.Article;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.platform.cache.PageKeys;

/** What to read after an article: {@code #{related.to(article)}}, in one statement however often it is asked for. */
@RequestScoped
@Named
public class Related {
    private static final int SHOWN = 4;

    @PersistenceContext
    EntityManager em;

    @Inject
    PageKeys keys;

    private final Map<Long, List<RelatedLink>> known = new TreeMap<>();

    /** The head of a related article. */
    public record RelatedLink(String slug, String title, String language, String direction) {
        static RelatedLink of(Object[] row) {
            return new RelatedLink((String) row[0], (String) row[1], (String) row[2], (String) row[3]);
        }

        public String getPath() {
            return "/article/" + slug;
        }

        public String getTitle() {
            return title;
        }

        public String getLanguage() {
            return language;
        }

        public String getDirection() {
            return direction;
        }
    }

    /** Up to {@value #SHOWN} that readers see, most related first. */
    public List<RelatedLink> to(Article article) {
        return known.computeIfAbsent(article.getId(), this::read);
    }

    private List<RelatedLink> read(Long article) {
        List<?> rows = em.createNativeQuery(
                        "select a.slug, a.title, a.language, a.direction, a.public_id from article_related r"
                                + " join article a on a.id = r.related_id where r.article_id = ?1"
                                + " and a.publication = 'PUBLISHED' and a.trashed_at is null order by r.place")
                .setParameter(1, article)
                .setMaxResults(SHOWN)
                .getResultList();
        List<Object[]> found = rows.stream().map(row -> (Object[]) row).toList();
        found.forEach(row -> keys.madeOf(ReaderKeys.of((String) row[4])));
        return found.stream().map(RelatedLink::of).toList();
    }
}
