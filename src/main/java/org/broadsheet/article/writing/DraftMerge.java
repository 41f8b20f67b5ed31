package org.broadsheet.article.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.appearance.Appearance;
import org.broadsheet.platform.text.Merge;

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
                tags(),
                new Appearance(
                        chosen("direction", Appearance::getDirection),
                        chosen("canonical", Appearance::getCanonical),
                        chosen("description", Appearance::getDescription),
                        chosen("image", Appearance::getImage)));
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

    private String chosen(String field, Function<Appearance, String> part) {
        return chosen(
                field, part.apply(base.appearance()), part.apply(mine.appearance()), part.apply(theirs.appearance()));
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

    /** Tags are the same in whatever case; theirs are written as the site writes them. */
    private List<String> tags() {
        Map<String, String> tags = folded(theirs);
        folded(base).keySet().stream()
                .filter(tag -> !folded(mine).containsKey(tag))
                .forEach(tags::remove);
        Map<String, String> added = folded(mine);
        added.keySet().removeAll(folded(base).keySet());
        added.forEach(tags::putIfAbsent);
        return List.copyOf(tags.values());
    }

    private static Map<String, String> folded(Manuscript text) {
        Map<String, String> tags = new LinkedHashMap<>();
        text.tags().forEach(tag -> tags.putIfAbsent(Manuscript.folded(tag), tag));
        return tags;
    }
}
