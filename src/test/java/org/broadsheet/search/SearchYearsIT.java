package org.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.broadsheet.testing.ApiAnswer.json;

import java.util.List;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Which year readers are told that an article is of. */
@HttpTest
class SearchYearsIT {
    private final Visitor reader = Visitor.from("203.0.113.183");
    private final String word = SearchPageIT.word("stork");

    @Test
    void aYearIsOneOfTheTimeZoneOfTheSiteAlsoRightAfterThatWasChanged() {
        String path = Story.titled(Story.unique("Birds"))
                .body("About the " + word + ".")
                .dated("2004-12-31T12:00:00Z")
                .published();
        await().atMost(SearchPageIT.SOON).until(() -> found(2004).contains(path));
        assertThat(found(2005)).doesNotContain(path);

        moveSite("Pacific/Kiritimati");
        try {
            assertThat(found(2005)).containsExactly(path);
            assertThat(found(2004)).isEmpty();
            assertThat(json(reader.get("/api/search?year=2005&q=" + word), 200)
                            .get("total")
                            .getAsInt())
                    .isOne();
        } finally {
            moveSite("UTC");
        }
    }

    private List<String> found(int year) {
        return Jsoup.parse(reader.get("/search?q=" + word + "&year=" + year).body())
                .select("#found h2 a")
                .eachAttr("href");
    }

    private static void moveSite(String timeZone) {
        Visitor owner = Owner.api("203.0.113.182");
        json(owner.send("PATCH", "/api/site", "application/json", "{\"time_zone\": \"" + timeZone + "\"}"), 200);
    }
}
