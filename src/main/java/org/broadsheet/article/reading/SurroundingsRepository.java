package org.broadsheet.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.publication.Neighbours;

/** The text of an article and all that its page says around it, in one statement. */
@ApplicationScoped
public class SurroundingsRepository {
    private static final String NOBODY = "'', '', '', '', ''";
    private static final String HEADLINE = "a.id, a.public_id, a.slug, a.title, a.language, a.direction, '', 0";

    private static final String ALL = String.join(
            " union all ",
            "select 'BODY' kind, 0 number, l.article_id id, '' public_id, '' slug, '' title, '' language, '' direction,"
                    + " l.body_html, 0 at from live_text l where l.article_id = ?1",
            "select 'OLDER', 0, " + HEADLINE + " from " + Neighbours.OLDER + " a",
            "select 'NEWER', 0, " + HEADLINE + " from " + Neighbours.NEWER + " a",
            "select 'PART', p.position, " + HEADLINE + Neighbours.PARTS,
            "select 'SERIES', 0, s.id, '', s.slug, s.name, '', '', '', 0 from series_part p"
                    + " join series s on s.id = p.series_id where p.article_id = ?1 and s.deleted_at is null",
            "select 'CORRECTION', r.number, r.id, " + NOBODY + ", r.material, " + seconds("r.updated_at")
                    + " from revision r where r.article_id = ?1 and r.material is not null",
            "select 'SHOWN', " + seconds("min(r.created_at)") + ", 0, " + NOBODY + ", '', "
                    + seconds("max(r.updated_at)")
                    + " from revision r where r.article_id = ?1 and r.kind = 'PUBLISHED' having count(*) > 1",
            "select 'TRANSLATION', 0, a.id, '', a.slug, '', a.language, '', '', 0 from article a"
                    + " where a.translation_group = ?3 and a.publication = 'PUBLISHED' and a.trashed_at is null",
            "select 'PICTURE', v.width, v.height, '', m.hash, m.name, '', '', m.alt, m.width from media m"
                    + " join media_variant v on v.media_id = m.id where m.hash = ?4 and m.deleted_at is null");

    @PersistenceContext
    EntityManager em;

    Surroundings of(Article article) {
        List<?> rows = em.createNativeQuery(ALL)
                .setParameter(1, article.getId())
                .setParameter(2, article.getPublishedAt())
                .setParameter(3, article.translationGroup().orElse(""))
                .setParameter(
                        4, article.getHeadline().getAppearance().imageHash().orElse(""))
                .getResultList();
        return new Surroundings(
                rows.stream().map(row -> Surroundings.Row.of((Object[]) row)).toList());
    }

    private static String seconds(String time) {
        return "cast(floor(extract(epoch from " + time + ")) as bigint)";
    }
}
