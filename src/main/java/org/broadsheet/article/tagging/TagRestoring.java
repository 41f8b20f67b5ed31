package org.broadsheet.article.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.count.ArticleCounts;
import org.broadsheet.article.tagging.LostTags.Lost;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.audit.AuditLog;

/** Undoes that a tag was deleted or merged with another: {@code restoring.restore(caller, number)}, with the number that it had. */
@ApplicationScoped
public class TagRestoring {
    @Inject
    TagRepository tags;

    @Inject
    TaggedRows rows;

    @Inject
    LostTags lost;

    @Inject
    ArticleCounts counts;

    @Inject
    ChangeLog log;

    @Inject
    AuditLog audit;

    /** Makes the tag again as it was; what it had become part of stays on the articles that had it before, or got it since. */
    @Transactional
    public Tag restore(Caller caller, long number) {
        caller.require(Operation.KEEP_TAGS);
        // Articles first, then their tags, then what is noted of one.
        Optional<Tag> other = lost.into(number).map(this::locked);
        Lost was = lost.find(number).orElseThrow(() -> new NotFound("There is no such tag."));
        refuseTaken(was.slug(), other);
        refuseTaken(Slug.of(was.name()).text(), other);
        Set<String> touched = new LinkedHashSet<>(Set.of("lists"));
        other.ifPresent(kept -> touched.addAll(rows.touch(List.of(kept))));
        if (!lost.revive(number, was)) {
            throw taken();
        }
        Tag tag = tags.bySlug(was.slug()).orElseThrow();
        rows.forget(was.slug());
        for (String former : lost.slugs(number)) {
            if (tags.known(former).equals(other)) {
                rows.forget(former);
                rows.remember(tag, former);
            }
        }
        other.ifPresent(kept -> {
            lost.split(number, kept.getId());
            counts.recount(number, kept.getId());
        });
        lost.forget(number);
        touched.add("tag:" + tag.getSlug());
        audit.record(caller, "tag.restored", tag.getId().toString(), tag.getName(), "");
        List<Change> changes = new ArrayList<>();
        other.ifPresent(kept -> changes.add(changed(caller, kept, touched)));
        changes.add(changed(caller, tag, touched));
        log.append(changes);
        return tag;
    }

    private Change changed(Caller caller, Tag tag, Set<String> touched) {
        return Change.of("tag.updated", touched)
                .about(tag.getId().toString(), tag.getSlug())
                .seenByReaders(rows.isSeen(tag))
                .by(caller.user().getId());
    }

    private Tag locked(String slug) {
        return rows.locked(slug).stream().findFirst().orElseThrow(() -> new NotFound("There is no such tag."));
    }

    /** A slug that leads to what the tag has become part of is its own again. */
    private void refuseTaken(String slug, Optional<Tag> other) {
        if (tags.known(slug).filter(tag -> !Optional.of(tag).equals(other)).isPresent()) {
            throw taken();
        }
    }

    private static Conflict taken() {
        return new Conflict("There is a tag like that.");
    }
}
