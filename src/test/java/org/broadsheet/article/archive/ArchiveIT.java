package org.broadsheet.article.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive by year and month, as readers see it. */
@HttpTest
class ArchiveIT {
    private static final Visitor READER = Visitor.from("203.0.113.144");

    private final Visitor program = Owner.api("203.0.113.145");

    @Test
    void yearsAndMonthsListWhatWasPublishedInThem() {
        String last = dated("1963-05-31T23:59:59Z");
        String first = dated("1963-06-01T00:00:00Z");
        String newYear = dated("1964-01-01T00:00:00Z");

        assertThat(list("/archive/1963/05")).containsExactly(last);
        assertThat(list("/archive/1963/06")).containsExactly(first);
        assertThat(list("/archive/1963")).containsExactly(first, last);
        assertThat(list("/archive/1964")).containsExactly(newYear);
        assertThat(Jsoup.parse(READER.get("/archive").body())
                        .select(".year:has(a[href=/archive/1963])")
                        .text())
                .isEqualTo("1963 2 June 1 May 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/archive/1962",
                "/archive/1963/07",
                "/archive/63",
                "/archive/0000",
                "/archive/9999",
                "/archive/2026x",
                "/archive/2026/13",
                "/archive/2026/00",
                "/archive/2026/1",
                "/archive/2026/01/01",
                "/archive?page=x",
                "/archive/1964?page=0",
                "/archive/1964?page=2",
                "/archive/1964?page=99999999999"
            })
    void whatIsNoYearOrMonthOfTheSiteIsNotThere(String address) {
        if (address.contains("1964")) {
            dated("1964-03-01T00:00:00Z");
        }

        assertThat(READER.get(address).statusCode()).isEqualTo(address.startsWith("/archive?") ? 200 : 404);
    }

    private static List<String> list(String address) {
        return Jsoup.parse(READER.get(address).body()).select(".list h2 a").eachAttr("href").stream()
                .filter(path -> path.contains("/dated-"))
                .toList();
    }

    private String dated(String at) {
        JsonObject fields = new JsonObject();
        fields.addProperty("title", Story.unique("Dated"));
        fields.addProperty("published", true);
        fields.addProperty("published_at", at);
        JsonObject made = ApiAnswer.json(program.post("/api/articles", fields.toString()), 201);
        return "/article/" + made.get("slug").getAsString();
    }
}
