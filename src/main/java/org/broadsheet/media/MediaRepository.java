package org.broadsheet.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.media.picture.PictureFormat;
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.text.Plain;

/** Finds and keeps pictures. No list loads their bytes. */
@ApplicationScoped
public class MediaRepository {
    private static final String SHOWN = " from Media m where m.deletedAt is null"
            + " and (m.name like :words escape '!' or lower(m.alt) like :words escape '!')";

    private static final Keyset<Media> NEWEST = Keyset.<Media>of("media")
            .descending("m.createdAt", Keyset.KeyType.TIME, Media::getCreatedAt)
            .descending("m.id", Keyset.KeyType.NUMBER, Media::getId);

    @PersistenceContext
    EntityManager em;

    /** One page of the pictures whose name or alternative text holds the words, newest first. */
    public Page<Media> list(String words, Page.Request wanted) {
        return NEWEST.page(
                wanted,
                tail -> searching("select m" + SHOWN + tail, Media.class, words)
                        .setHint("eclipselink.batch.type", "IN")
                        .setHint("eclipselink.batch", "m.variants"),
                () -> searching("select count(m)" + SHOWN, Long.class, words).getSingleResult());
    }

    private <T> TypedQuery<T> searching(String query, Class<T> type, String words) {
        String literal = (Plain.isStorable(words) ? words : "").strip().toLowerCase(Locale.ROOT);
        return em.createQuery(query, type).setParameter("words", "%" + literal.replaceAll("[!%_]", "!$0") + "%");
    }

    /** The picture with the number, also one that is put aside. */
    public Optional<Media> byId(Long id) {
        return Optional.ofNullable(em.find(Media.class, id));
    }

    public Optional<Media> byHash(String hash) {
        return em.createQuery("select m from Media m where m.hash = :hash", Media.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** The picture, locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Media> locked(Long id) {
        return Optional.ofNullable(em.find(Media.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The pictures with these hashes, put aside or not, locked in the order of their numbers. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Media> lockedByHash(Collection<String> hashes) {
        return em.createQuery("select m from Media m where m.hash in :hashes order by m.id", Media.class)
                .setParameter("hashes", hashes)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The pictures with these hashes that are not put aside, each with its widths. */
    public List<Media> withSizes(Collection<String> hashes) {
        return em.createQuery("select m from Media m where m.hash in :hashes and m.deletedAt is null", Media.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "m.variants")
                .setParameter("hashes", hashes)
                .getResultList();
    }

    /** The bytes of a width, or of the full size; nothing of what is put aside. */
    @Transactional
    public Optional<byte[]> content(String hash, Optional<Integer> width, String type) {
        return sized("select c.content from MediaContent c join c.variant v", byte[].class, hash, width, type)
                .getResultStream()
                .findFirst();
    }

    /** Whether readers get something at the address. */
    public boolean has(MediaAddress address) {
        return PictureFormat.ofEnding(address.ending())
                .flatMap(format -> sized(
                                "select m.id from MediaVariant v",
                                Long.class,
                                address.hash(),
                                address.width(),
                                format.type())
                        .getResultStream()
                        .findFirst())
                .isPresent();
    }

    private <T> TypedQuery<T> sized(
            String selected, Class<T> result, String hash, Optional<Integer> width, String type) {
        TypedQuery<T> query = em.createQuery(
                        selected + " join v.media m where m.hash = :hash and m.deletedAt is null and v.type = :type"
                                + (width.isPresent()
                                        ? " and v.width = :width and v.width < m.width"
                                        : " and v.width = m.width"),
                        result)
                .setParameter("hash", hash)
                .setParameter("type", type);
        width.ifPresent(number -> query.setParameter("width", number));
        return query;
    }

    /** Which of the hashes are those of pictures that are shown. */
    @Transactional
    public List<String> shown(Collection<String> hashes) {
        return hashes.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select m.hash from Media m where m.hash in :hashes and m.deletedAt is null",
                                String.class)
                        .setParameter("hashes", hashes)
                        .getResultList();
    }

    /** Takes away for good what was put aside before that time and is used nowhere. */
    @Transactional
    public int purge(OffsetDateTime before) {
        List<Long> ended = em.createQuery(
                        "select m.id from Media m where m.deletedAt < :before and not exists"
                                + " (select u from MediaMention u where u.mediaId = m.id)"
                                + " and not exists (select p from MediaPlace p where p.mediaId = m.id)",
                        Long.class)
                .setParameter("before", before)
                .setMaxResults(100)
                .getResultList();
        if (ended.isEmpty()) {
            return 0;
        }
        remove(ended);
        return ended.size();
    }

    /** Takes the pictures away for good, with their bytes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(List<Long> ids) {
        for (String statement : List.of(
                "delete from MediaContent c where c.id in (select v.id from MediaVariant v where v.media.id in :ids)",
                "delete from MediaVariant v where v.media.id in :ids",
                "delete from Media m where m.id in :ids")) {
            em.createQuery(statement).setParameter("ids", ids).executeUpdate();
        }
    }
}
