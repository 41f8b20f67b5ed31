package org.broadsheet.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String FILLER = "Something else is written here, and then more of it. ".repeat(20);

    @Test
    void whatWasLookedForIsMarkedAndAllElseEscaped() {
        assertThat(marking("hedge").whole("A <b>hedge</b> & \"more\""))
                .isEqualTo("A &lt;b&gt;<mark>hedge</mark>&lt;/b&gt; &amp; &quot;more&quot;");
    }

    @Test
    void thePartWithMostOfItIsShown() {
        String text = "A hedge. " + FILLER + "Here a hedge meets a wall. " + FILLER;

        assertThat(marking("hedge", "wall").of(text))
                .startsWith("… ")
                .contains("Here a <mark>hedge</mark> meets a <mark>wall</mark>.")
                .endsWith(" …")
                .hasSizeLessThan(330);
    }

    @Test
    void wordsOfTheLanguageAndPairsOfSignsAreMarkedWhole() {
        Excerpt english = new Excerpt("hedge"::equals, Set.of("hedg"), Optional.of("en"), Excerpt.patience());

        assertThat(english.whole("Hedges, hedge and hedged"))
                .isEqualTo("<mark>Hedges</mark>, <mark>hedge</mark> and <mark>hedged</mark>");
        assertThat(marking("日本", "本語").whole("これは日本語です")).isEqualTo("これは<mark>日本語</mark>です");
    }

    @Test
    void aTextWithoutAnyOfItIsShownFromItsBeginning() {
        assertThat(marking("nothing").of(FILLER)).startsWith("Something else").endsWith(" …");
        assertThat(marking("nothing").of("")).isEmpty();
        assertThat(marking("x").of("😀".repeat(300))).doesNotContain("?");
    }

    @Test
    void whatStandsFarDownIsShownToo() {
        String text = FILLER.repeat(100) + "Here a hedge ends. " + FILLER;

        assertThat(text).hasSizeGreaterThan(100_000);
        assertThat(marking("hedge").of(text)).startsWith("… ").contains("Here a <mark>hedge</mark> ends.");
        assertThat(marking("hedge").around(text))
                .hasValueSatisfying(html -> assertThat(html).contains("<mark>hedge</mark>"));
        assertThat(marking("wall").around(text)).isEmpty();
    }

    @Test
    void allExcerptsOfAnAnswerTogetherAreReadSoFarAndNoFurther() {
        Excerpt hedge = marking("hedge");
        String text = FILLER.repeat(400) + "A hedge.";

        assertThat(hedge.of(text)).contains("<mark>");
        assertThat(hedge.of(text)).startsWith("Something else").doesNotContain("<mark>");
    }

    private static Excerpt marking(String... terms) {
        return new Excerpt(Set.of(terms)::contains, Set.of(), Optional.empty(), Excerpt.patience());
    }
}
