package org.broadsheet.media.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.platform.TextShown;

/** Which place besides the articles shows which picture: what is shown anywhere cannot be deleted, and comes back if it was. */
@ApplicationScoped
public class MediaPlaces {
    @PersistenceContext
    EntityManager em;

    @Inject
    MediaRepository pictures;

    @Transactional
    void note(@Observes TextShown shown) {
        Set<String> hashes = MediaUse.hashes(shown.texts().toArray(String[]::new));
        List<Media> now = hashes.isEmpty() ? List.of() : pictures.lockedByHash(hashes);
        Map<Long, MediaPlace> before = em.createQuery(
                        "select p from MediaPlace p where p.place = :place", MediaPlace.class)
                .setParameter("place", shown.place())
                .getResultStream()
                .collect(Collectors.toMap(MediaPlace::mediaId, Function.identity()));
        for (Media media : now) {
            if (media.isDeleted()) {
                media.restore();
            }
            MediaPlace known = before.remove(media.getId());
            if (known == null) {
                em.persist(new MediaPlace(media.getId(), shown.place(), shown.label()));
            } else {
                known.rename(shown.label());
            }
        }
        before.values().forEach(em::remove);
    }

    /** Where the picture is shown besides articles. */
    @Transactional
    public List<MediaPlace> of(Long mediaId) {
        return em.createQuery(
                        "select p from MediaPlace p where p.mediaId = :media order by p.label, p.place",
                        MediaPlace.class)
                .setParameter("media", mediaId)
                .getResultList();
    }
}
