package org.broadsheet.article.listing;

import java.util.List;
import java.util.Optional;

/**
 * Asks whoever searches which articles hold some words, as somebody typed them; fired by lists, which wait for the answer:
 *
 * <pre>{@code
 * WordsAsked asked = new WordsAsked(words, WordsAsked.Among.PUBLISHED);
 * event.fire(asked);
 * asked.numbers()
 * }</pre>
 */
public final class WordsAsked {
    /** Which texts the words have to stand in. */
    public enum Among {
        /** What readers see. */
        PUBLISHED,
        /** What is being written, of all articles. */
        WORKING
    }

    private final String words;
    private final Among among;
    private List<Long> numbers;

    public WordsAsked(String words, Among among) {
        this.words = words;
        this.among = among;
    }

    public String words() {
        return words;
    }

    public Among among() {
        return among;
    }

    /** These articles hold the words, most relevant first where there is such an order. */
    public void answer(List<Long> found) {
        numbers = List.copyOf(found);
    }

    /** What was answered; nothing where nobody knows now. */
    public Optional<List<Long>> numbers() {
        return Optional.ofNullable(numbers);
    }
}
