package org.broadsheet.article;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.appearance.Appearance;
import org.broadsheet.platform.markdown.Markdown;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.tag.Tag;

/**
 * What a writer hands in, from the editor or by the API: {@code manuscript.checked()} is the same in its kept form, or
 * {@link Invalid} by field.
 *
 * @param slug the slug that is asked for, or nothing to have one made of the title
 * @param tags names of tags
 * @param appearance what it tells besides its words
 */
public record Manuscript(
        String title,
        String summary,
        String body,
        String language,
        Optional<String> slug,
        List<String> tags,
        Appearance appearance) {
    public static final int LONGEST_TITLE = 200;
    static final int LONGEST_SUMMARY = 500;
    public static final int MOST_TAGS = 20;
    public static final int LONGEST_TAG = 50;
    private static final int LONGEST_LANGUAGE = 35;

    /** A text that tells nothing besides its words. */
    public Manuscript(
            String title, String summary, String body, String language, Optional<String> slug, List<String> tags) {
        this(title, summary, body, language, slug, tags, Appearance.plain());
    }

    /** What a draft holds. */
    public static Manuscript of(Draft draft) {
        Headline head = draft.getHeadline();
        return new Manuscript(
                head.getTitle(),
                head.getSummary(),
                draft.getBody(),
                head.getLanguage(),
                Optional.of(draft.getSlug()),
                draft.getTags().stream().map(Tag::getName).toList(),
                head.getAppearance());
    }

    /** What somebody wrote of what a draft holds: no slug where that follows the title. */
    public static Manuscript written(Draft draft) {
        Manuscript held = of(draft);
        return draft.followsTitle() ? held.withoutSlug() : held;
    }

    /** The same with the tags that both have, and with the slug if both have it. */
    public Manuscript sharedWith(Manuscript other) {
        List<String> both = tags.stream()
                .filter(tag -> folded(other.tags).contains(folded(tag)))
                .toList();
        return new Manuscript(
                title, summary, body, language, slug.filter(other.slug.stream().toList()::contains), both);
    }

    /** The same with another text. */
    public Manuscript withText(Headline head, String text) {
        return new Manuscript(
                head.getTitle(), head.getSummary(), text, head.getLanguage(), slug, tags, head.getAppearance());
    }

    /** The same, to be found under that slug. */
    public Manuscript called(String name) {
        return new Manuscript(title, summary, body, language, Optional.of(name), tags, appearance);
    }

    /** The same, with that title where it has none. */
    public Manuscript titledOr(String other) {
        return Plain.line(title).isEmpty()
                ? new Manuscript(other, summary, body, language, slug, tags, appearance)
                : this;
    }

    public Manuscript checked() {
        List<FieldError> errors = new ArrayList<>();
        Manuscript kept = normal();
        kept.check(errors);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return kept;
    }

    /** Whether the draft holds it already. */
    public boolean isAs(Draft draft) {
        Manuscript held = of(draft);
        return equals(slug.isPresent() ? held : held.withoutSlug());
    }

    /**
     * Whether the draft holds what was sent, but for blanks, for the case of tags, and for a title and a slug that stand in for
     * missing ones.
     */
    public boolean isSaidBy(Draft draft) {
        Manuscript held = of(draft);
        Manuscript sent = titledOr(held.title).normal();
        return held.title.equals(sent.title)
                && held.summary.equals(sent.summary)
                && held.body.equals(sent.body)
                && held.language.equals(sent.language)
                && sent.slug.map(draft.getSlug()::equals).orElseGet(draft::followsTitle)
                && folded(held.tags).equals(folded(sent.tags))
                && held.appearance.equals(sent.appearance);
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(Manuscript::folded).toList();
    }

    public static String folded(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }

    private Manuscript withoutSlug() {
        return new Manuscript(title, summary, body, language, Optional.empty(), tags, appearance);
    }

    /** The same with one kind of line break, and without blanks that mean nothing. */
    public Manuscript normal() {
        return new Manuscript(
                Plain.line(title),
                summary.replaceAll("\\R", "\n").strip(),
                body.replaceAll("\\r\\n?", "\n"),
                language.strip(),
                slug.map(String::strip).filter(text -> !text.isEmpty()),
                tags.stream()
                        .map(Plain::line)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList(),
                appearance.normal());
    }

    private void check(List<FieldError> errors) {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            errors.add(new FieldError("title", "has to have 1 to " + LONGEST_TITLE + " characters, not only blanks"));
        }
        if (summary.length() > LONGEST_SUMMARY) {
            errors.add(new FieldError("summary", "has at most " + LONGEST_SUMMARY + " characters"));
        }
        if (body.length() > Markdown.LONGEST_TEXT) {
            errors.add(new FieldError("body", "has at most " + Markdown.LONGEST_TEXT + " characters"));
        }
        if (!isLanguage(language)) {
            errors.add(new FieldError("language", "has to be a language tag such as en, de or pt-BR"));
        }
        if (slug.filter(text -> !Slug.isValid(text)).isPresent()) {
            errors.add(new FieldError(
                    "slug",
                    "has to be at most " + Slug.LONGEST
                            + " lower-case letters, digits and single dashes, and no reserved word"));
        }
        if (tags.size() > MOST_TAGS || !tags.stream().allMatch(Manuscript::isTag)) {
            errors.add(new FieldError(
                    "tags",
                    "has at most " + MOST_TAGS + " names of at most " + LONGEST_TAG + " characters, without commas"));
        }
        appearance.check(errors);
        refuseUnstorable(errors, "title", List.of(title));
        refuseUnstorable(errors, "summary", List.of(summary));
        refuseUnstorable(errors, "body", List.of(body));
        refuseUnstorable(errors, "tags", tags);
    }

    /** Whether a tag can be called that: forms write names with commas between them. */
    public static boolean isTag(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_TAG && !name.contains(",");
    }

    private static void refuseUnstorable(List<FieldError> errors, String field, List<String> texts) {
        if (!texts.stream().allMatch(Plain::isStorable)) {
            errors.add(new FieldError(field, "holds a character that is not text"));
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            return tag.length() <= LONGEST_LANGUAGE
                    && !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException unknown) {
            return false;
        }
    }
}
