package org.broadsheet.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Plain;

/**
 * What somebody typed: words, {@code "phrases"}, and {@code -exclusions} of either. Nothing else means anything, so that there is
 * no syntax to get wrong; a quotation mark without its partner is no word.
 */
public record SearchWords(List<SearchPart> parts) {
    /** UTF-16 units. */
    public static final int LONGEST = 200;

    public static final int MOST = 32;

    /** More terms of one part than anybody types say nothing more. */
    private static final int TERMS = 32;

    private static final Pattern PART = Pattern.compile("((?<![^\\s])-)?(?:\"([^\"]*)\"|([^\\s\"]+))");

    /**
     * A word or a phrase.
     *
     * @param terms what it is looked for by; several stand one behind the other
     */
    public record SearchPart(String text, boolean phrase, boolean excluded, List<String> terms) {
        static SearchPart of(String text, boolean phrase, boolean excluded) {
            return new SearchPart(text, phrase, excluded, Terms.of(Analysis.typed(), text, TERMS));
        }

        /** Whether it is a single word, which can be mistyped or only begun. */
        public boolean isWord() {
            return !phrase && !excluded && terms.size() == 1;
        }

        private String typed() {
            return (excluded ? "-" : "") + (phrase ? "\"" + text + "\"" : text);
        }
    }

    /** Reads it; {@link Invalid} where it is too long. */
    public static SearchWords of(String typed) {
        if (typed.length() > LONGEST) {
            throw new Invalid("q", "has at most " + LONGEST + " characters");
        }
        if (!Plain.isStorable(typed)) {
            throw new Invalid("q", "holds a character that is not text");
        }
        List<SearchPart> parts = new ArrayList<>();
        Matcher found = PART.matcher(Plain.line(typed).replaceAll("[“”„«»＂]", "\""));
        while (found.find()) {
            boolean phrase = found.group(2) != null;
            SearchPart part = SearchPart.of(phrase ? found.group(2) : found.group(3), phrase, found.group(1) != null);
            if (!part.terms().isEmpty()) {
                parts.add(part);
            }
        }
        if (parts.size() > MOST) {
            throw new Invalid("q", "has at most " + MOST + " words");
        }
        return new SearchWords(List.copyOf(parts));
    }

    /** What has to be found. */
    public List<SearchPart> wanted() {
        return parts.stream().filter(part -> !part.excluded()).toList();
    }

    public List<SearchPart> unwanted() {
        return parts.stream().filter(SearchPart::excluded).toList();
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return wanted().isEmpty();
    }

    /** The same with other words in the place of some. */
    public SearchWords replaced(UnaryOperator<SearchPart> other) {
        return new SearchWords(parts.stream().map(other).toList());
    }

    /** The text that means this. */
    @Override
    public String toString() {
        return parts.stream().map(SearchPart::typed).collect(Collectors.joining(" "));
    }
}
