package org.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What readers find at {@code /search}, and what they never see there. */
@HttpTest
class SearchPageIT {
    static final Duration SOON = Duration.ofSeconds(20);

    private final Visitor reader = Visitor.from("203.0.113.181");
    private final Person editor = People.add(Role.EDITOR);
    private final String word = word("heron");

    @Test
    void aWordLeadsToTheArticleThatHasItAndIsMarkedInTheExcerpt() {
        String path = Story.titled(Story.unique("Birds of the shore"))
                .body("Fishermen & others call it the " + word + " of the old harbour.")
                .published();
        awaitFound(word, path);

        Document page = found(word);

        assertThat(page.select("#found h2 a").eachAttr("href")).containsExactly(path);
        assertThat(page.select("#found .summary mark").eachText()).containsExactly(word);
        assertThat(page.select("#found .summary").text()).contains("Fishermen & others call it the " + word + " of");
        assertThat(page.select("#search-hint").text()).isEqualTo("1 article");
        assertThat(page.select("#search [name=q]").val()).isEqualTo(word);
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.title()).startsWith("Search: " + word);
    }

    @Test
    void whatReadersMayNotSeeIsNotFound() {
        String hidden = word("hidden");
        draft(hidden);
        press(draft(hidden), "schedule");
        press(draft(hidden), "trash");
        press(published(hidden), "trash");
        press(published(hidden), "withdraw");
        String seen = published("");
        awaitFound(word, seen);

        assertThat(paths(found(word))).containsExactly(seen);
        Document nothing = found(hidden);
        assertThat(paths(nothing)).isEmpty();
        assertThat(nothing.select("#found a"))
                .as("not even what may have been meant")
                .isEmpty();
        assertThat(nothing.select("#found").text()).startsWith("No articles Nothing was found.");
    }

    @Test
    void whatIsWithdrawnDisappearsAndComesBackWhenItIsPublishedAgain() {
        String path = published("");
        awaitFound(word, path);

        press(path, "withdraw");
        assertThat(paths(found(word))).isEmpty();

        press(path, "publish");
        awaitFound(word, path);
        assertThat(paths(found(word))).containsExactly(path);
    }

    @Test
    void aTextThatWasChangedIsFoundByItsNewWordsOnly() {
        String path = published("");
        awaitFound(word, path);
        String other = word("egret");

        editor.loggedIn()
                .form(path + "/edit", "edit")
                .with("body", "Now it is the " + other + ".")
                .press("publish");

        awaitFound(other, path);
        assertThat(paths(found(word))).isEmpty();
    }

    @Test
    void tagAuthorAndYearNarrowWhatIsFound() {
        String tag = Unique.name("shores");
        String owners = story().tags(tag).dated("2001-06-01T12:00:00Z").published();
        String theirs = byTheEditor(tag, "2001-07-01T12:00:00Z");
        String later = byTheEditor(Unique.name("lakes"), "2003-06-01T12:00:00Z");
        awaitFound(word, owners, theirs, later);

        assertThat(paths(found(word + "&tag=" + tag))).containsExactlyInAnyOrder(owners, theirs);
        assertThat(paths(found(word + "&author=" + editor.username()))).containsExactlyInAnyOrder(theirs, later);
        assertThat(paths(found(word + "&author=" + Owner.USERNAME))).containsExactly(owners);
        assertThat(paths(found(word + "&year=2003"))).containsExactly(later);
        assertThat(paths(found(word + "&year=2001&author=" + editor.username() + "&tag=" + tag)))
                .containsExactly(theirs);
    }

    @Test
    void thePageOffersWhatNarrowsAndTheFormKeepsIt() {
        String tag = Unique.name("shores");
        String one = story().tags(tag).dated("2001-06-01T12:00:00Z").published();
        String other = byTheEditor(Unique.name("lakes"), "2003-06-01T12:00:00Z");
        awaitFound(word, one, other);

        List<String> offered = found(word).select(".narrow-by a").eachAttr("href");
        assertThat(offered)
                .contains(address("&tag=" + tag), address("&author=" + editor.username()), address("&year=2001"));

        Document narrowed = page(address("&tag=" + tag));
        assertThat(narrowed.select("#search [name=tag]").val()).isEqualTo(tag);
        assertThat(paths(narrowed)).containsExactly(one);
        assertThat(narrowed.select(".narrow-by [aria-current]").text()).isEqualTo(tag);
        assertThat(narrowed.select(".narrow-by a").eachAttr("href")).containsExactly(address(""));
    }

    @Test
    void aPhraseHasToStandSoAndAnExclusionMayNotStandAtAll() {
        String first = word("ebb");
        String second = word("flow");
        String so = story().body(first + " beside " + second).published();
        String otherwise = story().body(second + " beside " + first).published();
        awaitFound(first + "+" + second, so, otherwise);

        assertThat(paths(found(encoded("\"" + first + " beside " + second + "\""))))
                .containsExactly(so);
        assertThat(paths(found(encoded("“" + second + " beside " + first + "”"))))
                .containsExactly(otherwise);
        assertThat(paths(found(encoded(second + " -\"" + first + " beside\"")))).containsExactly(otherwise);
        assertThat(paths(found(encoded(first + " -" + second)))).isEmpty();
    }

    @Test
    void aTypingErrorIsForgivenAndCorrected() {
        String path = published("");
        awaitFound(word, path);
        String typo = word.replaceFirst("heron", "hreon");

        Document page = found(typo);

        assertThat(page.select("#found p:has(b) a").text()).isEqualTo(word);
        assertThat(page.select("#found p:has(b) a").attr("href")).isEqualTo(address(""));
        assertThat(page.select("#found").text()).contains("Did you mean", "No article has these words.");
        assertThat(paths(page)).containsExactly(path);
        assertThat(found(word).select("#found").text()).doesNotContain("Did you mean");
    }

    private Story story() {
        return Story.titled(Story.unique("Birds"))
                .body("About the " + word + ".")
                .summary(word);
    }

    private String draft(String more) {
        return story().body(word + " " + more).draft();
    }

    private String published(String more) {
        return Story.titled(Story.unique("Birds")).body(word + " " + more).published();
    }

    private String byTheEditor(String tag, String time) {
        return ArticleByApi.untaken()
                .with("body", "About the " + word + ".")
                .with("status", "published")
                .with("published_at", time)
                .listing("tags", tag)
                .addressBy(ArticleByApi.programOf(editor))
                .replace(ArticleByApi.PATH, "/article");
    }

    private void press(String path, String button) {
        HttpResponse<String> answer = editor.loggedIn()
                .form(path + "/edit", "edit")
                .with("at", "2999-01-31T08:00")
                .press(button);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** A word that no other test has, of letters and digits only. */
    static String word(String beginning) {
        return Unique.name(beginning).replace("-", "");
    }

    static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private String address(String filters) {
        return "/search?q=" + word + filters;
    }

    private Document found(String query) {
        return page("/search?q=" + query);
    }

    private Document page(String address) {
        HttpResponse<String> answer = reader.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static List<String> paths(Document page) {
        return page.select("#found h2 a").eachAttr("href");
    }

    private void awaitFound(String query, String... paths) {
        await().atMost(SOON).until(() -> Set.copyOf(paths(found(query))).equals(Set.of(paths)));
    }
}
