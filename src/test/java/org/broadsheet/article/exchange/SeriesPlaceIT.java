package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** The series as a field of an article: which it is, and the place in it. */
@HttpTest
class SeriesPlaceIT {
    private static final ArticleRewrite EDITOR = new ArticleRewrite(People.add(Role.EDITOR));
    private static final Visitor STRANGER = Visitor.from("203.0.113.47");

    @Test
    void aPartOfASeriesIsMovedToItsPlace() {
        String series = Unique.name("series");
        String first = ArticleByApi.untaken().with("series", series).addressBy(EDITOR.reader());
        String second = ArticleByApi.untaken().with("series", series).addressBy(EDITOR.reader());
        String tag = EDITOR.tag(first);

        JsonObject moved = json(EDITOR.patch(second, "{\"series\": {\"position\": 1}}"), 200);

        assertThat(moved.getAsJsonObject("series").get("position").getAsInt()).isOne();
        assertThat(EDITOR.read(first).getAsJsonObject("series").get("position").getAsInt())
                .isEqualTo(2);
        assertThat(EDITOR.tag(first)).isNotEqualTo(tag);
        problem(EDITOR.patch(second, "{\"series\": {\"position\": 0}}"), 400, "series");
        problem(EDITOR.patch(second, "{\"series\": {\"place\": 1}}"), 400, "place");
        json(EDITOR.patch(second, "{\"series\": null}"), 200);
    }

    @Test
    void aSlugAndANameOfTwoSeriesAreRefused() {
        String live = ArticleByApi.untaken().with("published", true).addressBy(EDITOR.reader());
        String draft = live + "?draft=true";
        String one = Unique.name("series");
        String other = Unique.name("series");
        json(EDITOR.patch(live, "{\"series\": \"" + other + "\"}"), 200);
        JsonObject present = json(EDITOR.patch(live, "{\"series\": \"" + one + "\"}"), 200);

        problem(EDITOR.patch(live, series(one, other)), 400, "series");
        problem(EDITOR.patch(live, series(other, one)), 400, "series");
        problem(EDITOR.patch(live, series(one, Unique.name("new"))), 400, "series");
        problem(EDITOR.patch(draft, series(one, other)), 400, "series");
        assertThat(EDITOR.read(live)).isEqualTo(present);
        json(EDITOR.patch(live, series(one, " " + one.toUpperCase(Locale.ROOT))), 200);
        assertThat(json(EDITOR.patch(live, series(other, other)), 200)
                        .getAsJsonObject("series")
                        .get("slug")
                        .getAsString())
                .isEqualTo(other);
    }

    private static String series(String slug, String name) {
        return "{\"series\": {\"slug\": \"" + slug + "\", \"name\": \"" + name + "\"}}";
    }

    @Test
    void ofWhatReadersSeeOnlyThePartsThatTheySeeAreCounted() {
        String series = Unique.name("series");
        String draft = ArticleByApi.untaken().with("series", series).addressBy(EDITOR.reader());
        String first = published(series, Optional.empty());
        String hidden = ArticleByApi.untaken().with("series", series).addressBy(EDITOR.reader());
        String third = published(series, Optional.empty());
        String second = published(series, Optional.of(2));

        assertThat(List.of(place(first), place(second), place(third))).containsExactly(1, 2, 3);
        assertThat(place(first + "?draft=true")).isOne();
        assertThat(List.of(place(draft), place(hidden))).containsExactly(1, 3);
        assertThat(json(STRANGER.get(third), 200).getAsJsonObject("series"))
                .isEqualTo(EDITOR.read(third).getAsJsonObject("series"));
        String tag = EDITOR.tag(third);

        json(EDITOR.patch(third, "{\"series\": {\"position\": 3}}"), 200);
        assertThat(EDITOR.tag(third)).isEqualTo(tag);
        json(EDITOR.patch(third, "{\"series\": {\"position\": 1}}"), 200);
        assertThat(List.of(place(third), place(first), place(second))).containsExactly(1, 2, 3);
        json(EDITOR.patch(third, "{\"series\": {\"position\": 99}}"), 200);
        assertThat(List.of(place(first), place(second), place(third))).containsExactly(1, 2, 3);
        assertThat(List.of(place(draft), place(hidden))).containsExactly(1, 3);
    }

    private static int place(String address) {
        return EDITOR.read(address).getAsJsonObject("series").get("position").getAsInt();
    }

    private static String published(String series, Optional<Integer> position) {
        String place = position.map(number -> ", \"position\": " + number).orElse("");
        String part = "{\"title\": \"" + Unique.name("Part") + "\", \"published\": true, \"series\": {\"name\": \""
                + series + "\"" + place + "}}";
        return ArticleByApi.addressOf(json(EDITOR.reader().post(ArticleByApi.PATH, part), 201));
    }
}
