package org.broadsheet.article.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.article.Manuscript;
import org.broadsheet.platform.Change;
import org.broadsheet.platform.ChangeLog;
import org.broadsheet.platform.Conflict;
import org.broadsheet.platform.FieldError;
import org.broadsheet.platform.Invalid;
import org.broadsheet.platform.NotFound;
import org.broadsheet.platform.Plain;
import org.broadsheet.platform.Slug;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.user.AuditLog;
import org.broadsheet.user.Caller;
import org.broadsheet.user.Scope;

/**
 * What editors do with tags: describe, rename, merge, delete. Whoever writes an article of the tag merges it without noticing; names and addresses that a tag no longer has still lead to it.
 */
@ApplicationScoped
public class TagKeeping {
    static final int LONGEST_DESCRIPTION = 500;

    @Inject
    TagRepository tags;

    @Inject
    TaggedRows rows;

    @Inject
    ChangeLog log;

    @Inject
    AuditLog audit;

    /** Gives the tag another name, address and description; all may stay as they are. */
    @Transactional
    public Tag change(Caller caller, String slug, String name, String newSlug, String description) {
        Tag tag = locked(caller, slug).get(slug);
        String line = Plain.line(name);
        String address = newSlug.strip();
        String text = Plain.line(description);
        check(line, address, text);
        String spoken = Slug.of(line).text();
        refuseTaken(tag, "slug", address);
        refuseTaken(tag, "name", spoken);
        String before = tag.getName();
        boolean seen = rows.isSeen(tag);
        Set<String> touched = rows.touch(List.of(tag));
        rows.forget(address);
        tag.rename(line, address, text);
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
        String wanted = Slug.of(Plain.line(intoName)).text();
        String into = tags.known(wanted)
                .map(Tag::getSlug)
                .filter(known -> !known.equals(slug) && Plain.isStorable(intoName) && !intoName.isBlank())
                .orElseThrow(() -> new Invalid("into", "has to be another tag that there is"));
        Map<String, Tag> both = locked(caller, slug, into);
        Tag from = both.get(slug);
        Tag target = both.get(into);
        boolean seen = rows.isSeen(from);
        Set<String> touched = rows.touch(List.of(from, target));
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
        Tag tag = locked(caller, slug).get(slug);
        if (rows.isUsed(tag)) {
            throw new Conflict("The tag is in use: merge it with another, or take it off its articles first.");
        }
        boolean seen = rows.isSeen(tag);
        rows.delete(tag);
        audit.record(caller, "tag.deleted", tag.getId().toString(), tag.getName(), "");
        log.append(Change.of("tag.deleted", Set.of("tag:" + slug, "lists"))
                .about(tag.getId().toString(), slug)
                .seenByReaders(seen)
                .by(caller.user().getId()));
    }

    /** All of them, by slug. */
    private Map<String, Tag> locked(Caller caller, String... slugs) {
        caller.require(Scope.ARTICLES_PUBLISH);
        Map<String, Tag> locked =
                rows.locked(slugs).stream().collect(Collectors.toMap(Tag::getSlug, Function.identity()));
        if (locked.size() < slugs.length) {
            throw new NotFound("There is no such tag.");
        }
        return locked;
    }

    private static void check(String name, String slug, String description) {
        List<FieldError> errors = new ArrayList<>();
        if (name.isEmpty() || name.length() > Manuscript.LONGEST_TAG || name.contains(",") || !Plain.isStorable(name)) {
            errors.add(
                    new FieldError("name", "has to have 1 to " + Manuscript.LONGEST_TAG + " characters, and no comma"));
        }
        if (!Slug.isValid(slug)) {
            errors.add(new FieldError("slug", "has to be lower-case letters, digits and single dashes"));
        }
        if (description.length() > LONGEST_DESCRIPTION || !Plain.isStorable(description)) {
            errors.add(new FieldError("description", "has at most " + LONGEST_DESCRIPTION + " characters"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private void refuseTaken(Tag tag, String field, String slug) {
        if (tags.known(slug).filter(known -> !known.equals(tag)).isPresent()) {
            throw new Conflict(
                    "There is a tag like that.",
                    List.of(new FieldError(field, "is another tag’s: merge the two instead")));
        }
    }
}
