package org.broadsheet.feed.changes;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.LoggedChange;

/** A change on the wire. */
@JsonbPropertyOrder({"number", "at", "kind", "id", "slug", "oldSlug"})
public record ChangeJson(long number, OffsetDateTime at, String kind, String id, String slug, String oldSlug) {
    public static ChangeJson of(LoggedChange logged) {
        Change change = logged.change();
        return new ChangeJson(
                logged.getNumber(),
                logged.getHappenedAt(),
                change.kind(),
                change.subjectId().orElse(null),
                change.slug().filter(slug -> !slug.isEmpty()).orElse(null),
                change.oldSlug().orElse(null));
    }

    /** The hash of a picture opens it, also one that only a draft shows. */
    ChangeJson withoutHash() {
        return kind.startsWith("media.") ? new ChangeJson(number, at, kind, id, null, null) : this;
    }
}
