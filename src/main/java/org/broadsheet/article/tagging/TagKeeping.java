package org.broadsheet.article.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.broadsheet.article.Manuscript;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.Uniqueness;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.audit.AuditLog;

/**
 * What editors do with tags: make, describe, rename, merge, delete. Whoever writes an article of the tag merges it without
 * noticing; names and addresses that a tag no longer has still lead to it.
 *
 * <p>Who holds a version against a tag gives a check, which runs once the tag is locked.
 */
@ApplicationScoped
public class TagKeeping {
    static final int LONGEST_DESCRIPTION = 500;

    @Inject
    TagRepository tags;

    @Inject
    TaggedRows rows;

    @Inject
    LostTags lost;

    @Inject
    ChangeLog log;

    @Inject
    AuditLog audit;

    /** What editors say of a tag. */
    public record TagText(String name, String slug, String description) {
        /** As it is now. */
        public static TagText of(Tag tag) {
            return new TagText(tag.getName(), tag.getSlug(), tag.getDescription());
        }

        private TagText kept() {
            return new TagText(Plain.line(name), slug.strip(), Plain.line(description));
        }
    }

    /** Makes a tag that no article has yet; without a slug it gets that of its name. */
    @Transactional
    public Tag create(Caller caller, String name, Optional<String> slug, String description) {
        caller.require(Operation.KEEP_TAGS);
        String line = Plain.line(name);
        TagText text = new TagText(line, slug.orElseGet(() -> Slug.of(line).text()), description).kept();
        check(text, Optional.empty());
        refuseTaken(Optional.empty(), text);
        Tag tag = tags.add(text.slug(), text.name(), text.description()).orElseThrow(() -> taken("slug"));
        rows.remember(tag, Slug.of(line).text());
        audit.record(caller, "tag.created", tag.getId().toString(), line, "");
        log.append(Change.of("tag.created", Set.of("tag:" + tag.getSlug(), "lists"))
                .about(tag.getId().toString(), tag.getSlug())
                .by(caller.user().getId())
                .seenByReaders(false));
        return tag;
    }

    /** Gives the tag another name, address and description; all may stay as they are. */
    @Transactional
    public Tag change(Caller caller, String slug, String name, String newSlug, String description) {
        return change(caller, slug, tag -> {}, before -> new TagText(name, newSlug, description));
    }

    /** The same, made of what it is now. */
    @Transactional
    public Tag change(Caller caller, String slug, Consumer<Tag> check, UnaryOperator<TagText> change) {
        Tag tag = locked(caller, slug).get(slug);
        check.accept(tag);
        TagText text = change.apply(TagText.of(tag)).kept();
        String line = text.name();
        String address = text.slug();
        check(text, Optional.of(tag.getName()));
        String spoken = Slug.of(line).text();
        refuseTaken(Optional.of(tag), text);
        String before = tag.getName();
        boolean seen = rows.isSeen(tag);
        Set<String> touched = rows.touch(List.of(tag));
        rows.forget(address);
        tag.rename(line, address, text.description());
        Uniqueness.require(rows::flush, () -> taken("slug"));
        touched.add("tag:" + address);
        rows.remember(tag, slug);
        rows.remember(tag, spoken);
        audit.record(caller, "tag.changed", tag.getId().toString(), line, before.equals(line) ? "" : before);
        log.append(Change.of("tag.updated", touched)
                .about(tag.getId().toString(), address)
                .movedFrom(Optional.of(slug).filter(old -> !old.equals(address)))
                .seenByReaders(seen)
                .by(caller.user().getId()));
        return tag;
    }

    /** Makes both one: all articles about the first are about the second, in its place, and once. */
    @Transactional
    public Tag merge(Caller caller, String slug, String intoName) {
        return merge(caller, slug, tag -> {}, "into", intoName);
    }

    /**
     * The same.
     *
     * @param field where the name or slug of the second was typed
     */
    @Transactional
    public Tag merge(Caller caller, String slug, Consumer<Tag> check, String field, String intoName) {
        caller.require(Operation.KEEP_TAGS);
        String wanted = Slug.of(Plain.line(intoName)).text();
        String into = tags.known(wanted)
                .map(Tag::getSlug)
                .filter(known -> !known.equals(slug) && Plain.isStorable(intoName) && !intoName.isBlank())
                .orElseThrow(() -> new Invalid(field, "has to be another tag that there is"));
        Map<String, Tag> both = locked(caller, slug, into);
        Tag from = both.get(slug);
        Tag target = both.get(into);
        check.accept(from);
        boolean seen = rows.isSeen(from);
        Set<String> touched = rows.touch(List.of(from, target));
        lost.note(from, Optional.of(target));
        rows.merge(from, target);
        audit.record(caller, "tag.merged", target.getId().toString(), target.getName(), from.getName());
        log.append(Change.of("tag.merged", touched)
                .about(target.getId().toString(), into)
                .movedFrom(Optional.of(slug))
                .seenByReaders(seen)
                .by(caller.user().getId()));
        return target;
    }

    /** Deletes a tag that no article has. */
    @Transactional
    public void delete(Caller caller, String slug) {
        delete(caller, slug, tag -> {});
    }

    /** The same. */
    @Transactional
    public void delete(Caller caller, String slug, Consumer<Tag> check) {
        Tag tag = locked(caller, slug).get(slug);
        check.accept(tag);
        if (rows.isUsed(tag)) {
            throw new Conflict("The tag is in use: merge it with another, or take it off its articles first.");
        }
        boolean seen = rows.isSeen(tag);
        lost.note(tag, Optional.empty());
        rows.delete(tag);
        audit.record(caller, "tag.deleted", tag.getId().toString(), tag.getName(), "");
        log.append(Change.of("tag.deleted", Set.of("tag:" + slug, "lists"))
                .about(tag.getId().toString(), slug)
                .seenByReaders(seen)
                .by(caller.user().getId()));
    }

    /** All of them, by slug. */
    private Map<String, Tag> locked(Caller caller, String... slugs) {
        caller.require(Operation.KEEP_TAGS);
        Map<String, Tag> locked =
                rows.locked(slugs).stream().collect(Collectors.toMap(Tag::getSlug, Function.identity()));
        if (locked.size() < slugs.length) {
            throw new NotFound("There is no such tag.");
        }
        return locked;
    }

    /** A name that it has already stays, whatever it is. */
    private static void check(TagText text, Optional<String> before) {
        List<FieldError> errors = new ArrayList<>();
        String name = text.name();
        if (!before.equals(Optional.of(name)) && !(Manuscript.isTag(name) && Plain.isStorable(name))) {
            errors.add(
                    new FieldError("name", "has to have 1 to " + Manuscript.LONGEST_TAG + " characters, and no comma"));
        }
        if (!Slug.isValid(text.slug())) {
            errors.add(new FieldError("slug", "has to be lower-case letters, digits and single dashes"));
        }
        if (text.description().length() > LONGEST_DESCRIPTION || !Plain.isStorable(text.description())) {
            errors.add(new FieldError("description", "has at most " + LONGEST_DESCRIPTION + " characters"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private void refuseTaken(Optional<Tag> own, TagText text) {
        refuseTaken(own, "slug", text.slug());
        refuseTaken(own, "name", Slug.of(text.name()).text());
    }

    private void refuseTaken(Optional<Tag> own, String field, String slug) {
        if (tags.known(slug).filter(known -> !own.equals(Optional.of(known))).isPresent()) {
            throw taken(field);
        }
    }

    private static Conflict taken(String field) {
        return new Conflict(
                "There is a tag like that.", List.of(new FieldError(field, "is another tag’s: merge the two instead")));
    }
}
