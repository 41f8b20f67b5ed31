package org.broadsheet.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.platform.Merge;

/**
 * Two manuscripts that were made of one: {@code DraftMerge.of(base, mine, theirs)}.
 *
 * <p>Bodies are merged by line, tags one by one, every other field as a whole; a field that both changed in different ways is a
 * conflict.
 */
public final class DraftMerge {
    private final Manuscript base;
    private final Manuscript mine;
    private final Manuscript theirs;
    private final Merge body;
    private final List<String> conflicts = new ArrayList<>();
    private final Manuscript merged;

    private DraftMerge(Manuscript base, Manuscript mine, Manuscript theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.body = Merge.of(base.body(), mine.body(), theirs.body());
        if (body.text().isEmpty()) {
            conflicts.add("body");
        }
        this.merged = new Manuscript(
                chosen("title", base.title(), mine.title(), theirs.title()),
                chosen("summary", base.summary(), mine.summary(), theirs.summary()),
                body.text().orElse(mine.body()),
                chosen("language", base.language(), mine.language(), theirs.language()),
                chosen("slug", base.slug(), mine.slug().or(base::slug), theirs.slug()),
                tags());
    }

    static DraftMerge of(Manuscript base, Manuscript mine, Manuscript theirs) {
        return new DraftMerge(base, mine, theirs);
    }

    /** Both texts as one, unless somebody has to choose. */
    public Optional<Manuscript> merged() {
        return Optional.of(merged).filter(whole -> conflicts.isEmpty());
    }

    /** The names of the fields in which somebody has to choose. */
    public List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    public List<Merge.Hunk> bodyHunks() {
        return body.hunks();
    }

    public Manuscript base() {
        return base;
    }

    public Manuscript mine() {
        return mine;
    }

    public Manuscript theirs() {
        return theirs;
    }

    private <T> T chosen(String field, T old, T ours, T others) {
        if (Objects.equals(ours, others) || Objects.equals(others, old)) {
            return ours;
        }
        if (!Objects.equals(ours, old)) {
            conflicts.add(field);
            return ours;
        }
        return others;
    }

    private List<String> tags() {
        Set<String> tags = new LinkedHashSet<>(theirs.tags());
        base.tags().stream().filter(tag -> !mine.tags().contains(tag)).forEach(tags::remove);
        mine.tags().stream().filter(tag -> !base.tags().contains(tag)).forEach(tags::add);
        return List.copyOf(tags);
    }
}
