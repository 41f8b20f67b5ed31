package org.broadsheet.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.broadsheet.media.picture.Darkroom;
import org.broadsheet.media.picture.FileName;
import org.broadsheet.media.picture.Picture;
import org.broadsheet.media.picture.Rendition;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.user.Caller;

/** Keeps a developed picture, once for each file, also when two bring it at the same instant. */
@ApplicationScoped
public class MediaArchive {
    @PersistenceContext
    EntityManager em;

    @Inject
    MediaRepository pictures;

    @Inject
    ChangeLog log;

    @Inject
    Clock clock;

    /** The picture of that file: the one that is there, brought back where it was put aside, or a new one. */
    @Transactional
    public Media keep(Caller caller, String fileName, Darkroom.Developed developed, Description description) {
        boolean added = developed
                .picture()
                .filter(picture -> insert(caller, fileName, developed, picture, description))
                .isPresent();
        Media media = pictures.lockedByHash(Set.of(developed.hash())).get(0);
        boolean restored = media.isDeleted();
        String alt = media.getAlt();
        if (added) {
            keepVariants(media, developed.picture().get());
        } else if (media.getAlt().isEmpty() || restored) {
            media.restore();
            media.describe(new Description(
                    description.alt().isEmpty() ? media.getAlt() : description.alt(),
                    media.getFocalX(),
                    media.getFocalY()));
        }
        if (added || restored) {
            log.append(change("media.added", media, caller));
        } else if (!media.getAlt().equals(alt)) {
            log.append(change("media.updated", media, caller));
        }
        return media;
    }

    public static Change change(String kind, Media media, Caller caller) {
        return Change.of(kind, Set.of("media:" + media.getHash()))
                .about(media.getId().toString(), media.getHash())
                .by(caller.user().getId());
    }

    private boolean insert(
            Caller caller, String fileName, Darkroom.Developed developed, Picture picture, Description description) {
        Rendition full = picture.full();
        List<Object> values = List.of(
                developed.hash(),
                FileName.of(fileName, full.format()),
                full.format().type(),
                full.width(),
                full.height(),
                developed.bytes(),
                description.alt(),
                description.focalX(),
                description.focalY(),
                OffsetDateTime.now(clock),
                caller.user().getId());
        var insert = em.createNativeQuery(
                "insert into media (id, hash, name, type, width, height, bytes, alt, focal_x, focal_y, created_at, created_by)"
                        + " values (nextval('id_sequence'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) on conflict do nothing");
        for (int i = 0; i < values.size(); i++) {
            insert.setParameter(i + 1, values.get(i));
        }
        return insert.executeUpdate() == 1;
    }

    private void keepVariants(Media media, Picture picture) {
        for (Rendition rendition : picture.renditions()) {
            MediaVariant variant = new MediaVariant(media, rendition);
            em.persist(variant);
            media.getVariants().add(variant);
            em.persist(new MediaContent(variant, rendition.content()));
        }
        em.flush();
    }
}
