package org.broadsheet.platform.language;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of a text into which a page puts elements: either words, or one of the things that the text is about.
 *
 * @param item the thing, or null where there are words
 */
public record Woven(String text, Object item) {
    private static final Pattern PLACE = Pattern.compile("\u0001(\\d+)\u0001");
    private static final Map<String, ListFormatter> LISTS = new ConcurrentHashMap<>();

    /** The parts of the text of that key, whose first argument is the list of the items as the language lists them. */
    static List<Woven> parts(Speech speech, String key, List<?> items, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        System.arraycopy(more, 0, arguments, 1, more.length);
        arguments[0] = list(
                speech,
                IntStream.range(0, items.size())
                        .mapToObj(place -> "\u0001" + place + "\u0001")
                        .toList());
        String text = Wording.of(speech.language())
                .text(speech.locale(), key, arguments)
                .orElse(key);
        List<Woven> parts = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(new Woven(text.substring(end, matcher.start()), null));
            parts.add(new Woven("", items.get(Integer.parseInt(matcher.group(1)))));
            end = matcher.end();
        }
        parts.add(new Woven(text.substring(end), null));
        return parts;
    }

    static String list(Speech speech, List<?> items) {
        return LISTS.computeIfAbsent(
                        speech.locale().toLanguageTag(),
                        tag -> ListFormatter.getInstance(ULocale.forLocale(speech.locale())))
                .format(items);
    }

    public String getText() {
        return text;
    }

    public Object getItem() {
        return item;
    }
}
