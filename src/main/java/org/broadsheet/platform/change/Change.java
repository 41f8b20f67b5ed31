package org.broadsheet.platform.change;

import java.util.Optional;
import java.util.Set;

/**
 * What a transaction changed for readers: {@code Change.of("article.published", keys).about(id, slug).by(userId)}.
 *
 * @param kind what happened to what, such as {@code article.published}
 * @param subjectId the public id of what it happened to
 * @param oldSlug the slug that now redirects, where one does
 * @param actorId the number of who did it
 * @param touched the keys of all pages that show it, such as {@code article:ID}, {@code tag:SLUG}, {@code lists}, {@code site}
 */
public record Change(
        String kind,
        Optional<String> subjectId,
        Optional<String> slug,
        Optional<String> oldSlug,
        Optional<Long> actorId,
        Set<String> touched) {

    public static Change of(String kind, Set<String> touched) {
        return new Change(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), touched);
    }

    public Change about(String id, String slug) {
        return new Change(kind, Optional.of(id), Optional.of(slug), oldSlug, actorId, touched);
    }

    public Change movedFrom(Optional<String> old) {
        return new Change(kind, subjectId, slug, old, actorId, touched);
    }

    /** For pages that may show it, while readers know nothing of what it happened to: such rows are told to nobody else. */
    public Change seenByReaders(boolean seen) {
        return seen ? this : new Change("desk." + kind, subjectId, slug, oldSlug, actorId, touched);
    }

    public Change by(Long actor) {
        return new Change(kind, subjectId, slug, oldSlug, Optional.ofNullable(actor), touched);
    }
}
