package org.broadsheet.media.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaAddress;
import org.broadsheet.media.MediaRepository;

/**
 * Which article shows which picture: whoever saves an article ends with {@code mediaUse.note(articleId, draft, live, socialImage)},
 * giving all texts that count, in the same transaction.
 *
 * <p>A picture that is mentioned again after it was put aside comes back; what is mentioned cannot be deleted.
 */
@ApplicationScoped
public class MediaUse {
    private static final int MOST = 2000;

    @PersistenceContext
    EntityManager em;

    @Inject
    MediaRepository pictures;

    /** Replaces what is known of the article by the addresses {@code /media/{hash}/} in these texts; null is no text. */
    @Transactional
    public void note(long articleId, String... texts) {
        Set<String> hashes = hashes(texts);
        Set<Long> before = Set.copyOf(of(articleId));
        List<Media> shown = hashes.isEmpty() ? List.of() : pictures.lockedByHash(hashes);
        Set<Long> now = shown.stream().map(Media::getId).collect(Collectors.toSet());
        shown.stream().filter(Media::isDeleted).forEach(Media::restore);
        now.stream().filter(id -> !before.contains(id)).forEach(id -> em.persist(new MediaMention(id, articleId)));
        List<Long> gone = before.stream().filter(id -> !now.contains(id)).toList();
        if (!gone.isEmpty()) {
            em.createQuery("delete from MediaMention u where u.articleId = :article and u.mediaId in :gone")
                    .setParameter("article", articleId)
                    .setParameter("gone", gone)
                    .executeUpdate();
        }
    }

    /** The numbers of the pictures that the article shows. */
    private List<Long> of(long articleId) {
        return em.createQuery("select u.mediaId from MediaMention u where u.articleId = :article", Long.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    /** The hashes of the pictures that the article shows. */
    @Transactional
    public List<String> hashesOf(long articleId) {
        return em.createQuery(
                        "select m.hash from Media m where m.id in"
                                + " (select u.mediaId from MediaMention u where u.articleId = :article)",
                        String.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    /** Those among the pictures with these numbers that neither an article nor another place shows. */
    public List<Long> unused(List<Long> ids) {
        Set<Long> used = Set.copyOf(em.createQuery(
                        "select m.id from Media m where m.id in :ids and"
                                + " (exists (select u from MediaMention u where u.mediaId = m.id)"
                                + " or exists (select p from MediaPlace p where p.mediaId = m.id))",
                        Long.class)
                .setParameter("ids", ids)
                .getResultList());
        return ids.stream().filter(id -> !used.contains(id)).toList();
    }

    /** The numbers of the articles that show the picture. */
    @Transactional
    public List<Long> articles(Long mediaId) {
        return em.createQuery(
                        "select u.articleId from MediaMention u where u.mediaId = :media order by u.articleId",
                        Long.class)
                .setParameter("media", mediaId)
                .getResultList();
    }

    /** The hashes that the texts mention, in one order for all, so that two writers queue. */
    public static Set<String> hashes(String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null)
                .flatMap(text -> MediaAddress.mentions(text).results())
                .map((MatchResult mention) -> mention.group(1))
                .distinct()
                .limit(MOST)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
