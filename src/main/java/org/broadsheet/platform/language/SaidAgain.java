package org.broadsheet.platform.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Says a refusal, which is thrown in English because the API answers in it, in the language of the request: the texts
 * {@code refusal.*} are found by what they say in English. What is not among them stays as it is.
 */
public final class SaidAgain {
    private static final String FAMILY = "refusal.";
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    private static final List<Sentence> SENTENCES = Wording.of(Language.ENGLISH).keys().stream()
            .filter(key -> key.startsWith(FAMILY))
            .map(key -> Sentence.of(key, Wording.of(Language.ENGLISH).text(key).orElseThrow()))
            .sorted(Comparator.comparingInt((Sentence sentence) -> sentence.fixed)
                    .reversed())
            .toList();

    private SaidAgain() {}

    /**
     * A sentence, or what is said of a field.
     *
     * @param fixed how many characters are no argument's: the most particular sentence is tried first
     * @param places the argument's number at each place
     */
    private record Sentence(String key, Pattern pattern, int fixed, List<Integer> places) {
        static Sentence of(String key, String english) {
            List<Integer> places = new ArrayList<>();
            StringBuilder pattern = new StringBuilder();
            Matcher matcher = ARGUMENT.matcher(english);
            int end = 0;
            int fixed = 0;
            while (matcher.find()) {
                pattern.append(Pattern.quote(english.substring(end, matcher.start())))
                        .append("(.+?)");
                places.add(Integer.valueOf(matcher.group(1)));
                fixed += matcher.start() - end;
                end = matcher.end();
            }
            pattern.append(Pattern.quote(english.substring(end)));
            return new Sentence(
                    key,
                    Pattern.compile(pattern.toString(), Pattern.DOTALL),
                    fixed + english.length() - end,
                    List.copyOf(places));
        }

        Optional<Object[]> arguments(String said) {
            Matcher matcher = pattern.matcher(said);
            return matcher.matches() ? Optional.of(arguments(matcher.toMatchResult())) : Optional.empty();
        }

        private Object[] arguments(MatchResult match) {
            Object[] arguments = new Object
                    [places.stream().mapToInt(place -> place + 1).max().orElse(0)];
            IntStream.range(0, places.size())
                    .forEach(place -> arguments[places.get(place)] = number(match.group(place + 1)));
            return arguments;
        }

        private static Object number(String text) {
            return text.matches("\\d{1,9}") ? (Object) Long.valueOf(text) : text;
        }
    }

    public static String in(Speech speech, String english) {
        if (speech.language() == Language.ENGLISH) {
            return english;
        }
        return SENTENCES.stream()
                .flatMap(sentence -> sentence
                        .arguments(english)
                        .flatMap(arguments ->
                                Wording.of(speech.language()).text(speech.locale(), sentence.key, arguments))
                        .stream())
                .findFirst()
                .orElse(english);
    }
}
