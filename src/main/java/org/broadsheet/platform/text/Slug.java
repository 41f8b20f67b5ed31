package org.broadsheet.platform.text;

import com.github.slugify.Slugify;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an address that names an article, a tag or a page: {@code Slug.of("Über Zäune")} is {@code uber-zaune}.
 *
 * <p>Lower-case ASCII letters, digits and single dashes, 1 to 200 of them, never a word that the site's own addresses need.
 * Any script is transliterated (ICU), letters in fancy shapes are taken for what they mean (NFKC); text without letters or
 * digits becomes {@code untitled}.
 */
public record Slug(String text) {
    public static final int LONGEST = 200;

    private static final Pattern FORM = Pattern.compile("(?!-)(?!.*--)[a-z0-9-]+(?<!-)");
    private static final Pattern NUMBERED = Pattern.compile("-([2-9]|[1-9]\\d{1,2})$");
    private static final Set<String> RESERVED = Set.of(
            "new", "edit", "batch", "draft", "drafts", "revisions", "preview", "publication", "restoration", "feed");
    private static final Slugify SLUGIFY =
            Slugify.builder().transliterator(true).locale(Locale.ROOT).build();

    /** Makes a slug of any text. */
    public static Slug of(String text) {
        String plain = SLUGIFY.slugify(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String slug = trimmed(plain.substring(0, Math.min(plain.length(), LONGEST)));
        if (slug.isEmpty()) {
            return new Slug("untitled");
        }
        return RESERVED.contains(slug) ? new Slug(slug).numbered(2) : new Slug(slug);
    }

    /** Whether a slug that somebody asks for can be one. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches() && !RESERVED.contains(text);
    }

    /** The same with {@code -number} behind it, shortened where needed. */
    public Slug numbered(int number) {
        String ending = "-" + number;
        return new Slug(trimmed(text.substring(0, Math.min(text.length(), LONGEST - ending.length()))) + ending);
    }

    /** Whether a slug is the one of the title, numbered or not; a number such as that of a year was chosen. */
    public static boolean isMade(String slug, String title) {
        Slug made = of(title);
        Matcher numbered = NUMBERED.matcher(slug);
        return slug.equals(made.text)
                || (numbered.find() && slug.equals(made.numbered(Integer.parseInt(numbered.group(1))).text));
    }

    private static String trimmed(String text) {
        return text.replaceAll("^-+|-+$", "");
    }

    @Override
    public String toString() {
        return text;
    }
}
