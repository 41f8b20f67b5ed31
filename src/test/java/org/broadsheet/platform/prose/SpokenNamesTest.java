package org.broadsheet.platform.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.platform.markdown.Markdown;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SpokenNamesTest {
    private static final String TEXT = """
            A note.[^1] The words aria-label="Table" and `aria-label="done"`.

            | a |
            | - |
            | b |

            - [ ] open
            - [x] ready

            [^1]: Note.
            """;

    private final String html = new Markdown().render("body", TEXT).html();

    @Test
    void tablesTasksAndNotesHaveNamesInTheLanguageOfTheText() {
        Document german = Jsoup.parse(SpokenNames.in(html, "de-AT"));

        assertThat(german.select("[aria-label]").eachAttr("aria-label"))
                .containsExactly("Tabelle", "zu erledigen", "erledigt", "Zurück zur Textstelle 1");
        assertThat(german.text()).isEqualTo(Jsoup.parse(html).text());
    }

    @Test
    void aTextInALanguageThatTheInterfaceDoesNotSpeakHasThoseOfTheSite() {
        assertThat(SpokenNames.in(html, "fi")).isEqualTo(html).contains("aria-label=\"Table\"");
    }
}
