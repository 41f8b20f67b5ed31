package org.broadsheet.article.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;

/**
 * The series that articles are part of: {@code memberships.of(article)}, in one statement for one as for many. Of an article that
 * readers see only the parts count that they see, whoever asks, so that they are told nothing of drafts; of another all parts.
 */
@ApplicationScoped
public class Memberships {
    private static final String PLACE_FOR_READERS =
            "(select count(*) from series_part o join article b on b.id = o.article_id"
                    + " and b.publication = 'PUBLISHED' and b.trashed_at is null where o.series_id = p.series_id"
                    + " and (o.position < p.position or (o.position = p.position and o.article_id <= p.article_id)))";

    @PersistenceContext
    EntityManager em;

    public Optional<MembershipJson> of(Article article) {
        return Optional.ofNullable(of(List.of(article)).get(article.getId()));
    }

    /** By the numbers of those articles that are part of one. */
    public Map<Long, MembershipJson> of(List<Article> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        String numbers =
                articles.stream().map(article -> article.getId().toString()).collect(Collectors.joining(","));
        List<?> rows = em.createNativeQuery("select p.article_id, s.slug, s.name, case when a.publication = 'PUBLISHED'"
                        + " and a.trashed_at is null then " + PLACE_FOR_READERS + " else p.position + 1 end"
                        + " from series_part p join article a on a.id = p.article_id join series s on s.id = p.series_id and s.deleted_at is null where p.article_id in ("
                        + numbers + ")")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(
                        row -> ((Number) row[0]).longValue(),
                        row -> new MembershipJson((String) row[1], (String) row[2], ((Number) row[3]).intValue())));
    }
}
