package org.broadsheet.article.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;

/** The series that articles are part of: {@code memberships.of(article)}, in one statement for one as for many. */
@ApplicationScoped
public class Memberships {
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
        List<?> rows = em.createNativeQuery("select p.article_id, s.slug, s.name, p.position from series_part p"
                        + " join series s on s.id = p.series_id and s.deleted_at is null where p.article_id in ("
                        + numbers + ")")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(
                        row -> ((Number) row[0]).longValue(),
                        row -> new MembershipJson((String) row[1], (String) row[2], ((Number) row[3]).intValue() + 1)));
    }
}
