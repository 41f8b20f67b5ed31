package org.broadsheet.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.platform.markdown.Markdown;
import org.broadsheet.platform.text.Slug;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The samples are the product's manual: what they point at is there, and what they promise exists. */
class SamplesTest {
    private static final Path FOLDER = Path.of("src/main/resources/demo");
    private static final Path ROUTES = Path.of("src/main/webapp/WEB-INF/routes.txt");

    /** {@code BROADSHEET_OWNER_USERNAME}, or {@code _EMAIL} for another one that begins as the one before it. */
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z_]{3,})`");

    private final Map<String, SampleArticle> samples = samples();
    private final Map<String, Document> pages = samples.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> page(entry.getValue()), (a, b) -> a, TreeMap::new));

    @Test
    void everyFileIsInTheList() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }

    @Test
    void eachIsAManuscriptThatASiteTakes() {
        assertThat(samples.values())
                .hasSizeGreaterThan(10)
                .allSatisfy(sample -> assertThat(sample.manuscript().checked().slug())
                        .isEqualTo(sample.manuscript().slug()));
    }

    @Test
    void aLinkToAnArticleLeadsToOneThatReadersSeeAndToASectionOfIt() {
        List<String> links = links("/article/").stream()
                .filter(link -> !link.equals("/article/new"))
                .toList();

        assertThat(links).hasSizeGreaterThan(10).allSatisfy(link -> {
            String[] parts = link.substring("/article/".length()).split("#", 2);
            assertThat(samples.get(parts[0]))
                    .isNotNull()
                    .satisfies(target -> assertThat(target.front()).containsKey("published"));
            if (parts.length > 1) {
                assertThat(pages.get(parts[0]).getElementById(parts[1])).isNotNull();
            }
        });
    }

    @Test
    void aLinkToATagLeadsToOneOfTheSamples() {
        Set<String> tags = samples.values().stream()
                .flatMap(sample -> sample.manuscript().tags().stream())
                .map(tag -> Slug.of(tag).text())
                .collect(toSet());

        assertThat(links("/tag/"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(tags).contains(link.substring("/tag/".length())));
    }

    @Test
    void aLinkToAPageLeadsToARoute() throws IOException {
        List<Pattern> routes = Files.readAllLines(ROUTES).stream()
                .filter(line -> line.startsWith("GET"))
                .map(line -> line.split("\\s+", -1)[1])
                .map(path -> Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+")))
                .toList();

        assertThat(links("/"))
                .allSatisfy(link -> assertThat(routes)
                        .anyMatch(route ->
                                route.matcher(link.replaceFirst("#.*", "")).matches()));
    }

    @Test
    void aPictureIsAFileBesideTheSamples() {
        List<String> pictures = pages.values().stream()
                .flatMap(page -> page.select("img").eachAttr("src").stream())
                .toList();

        assertThat(pictures)
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(FOLDER.resolve(picture.replaceFirst("^/media/", "")))
                        .isRegularFile());
    }

    @Test
    void everySettingOfTheReadmeIsTold() throws IOException {
        String settings = Files.readString(Path.of("README.md"))
                .split(Pattern.quote("| variable | default | meaning |"), -1)[1]
                .split("\n\n", -1)[0];

        assertThat(variables(samples.get("deploying").body()))
                .hasSizeGreaterThan(10)
                .containsAll(variables(settings));
    }

    @Test
    void nothingIsPromisedForLater() {
        assertThat(samples.values())
                .allSatisfy(sample -> assertThat(sample.body()).doesNotContain("ot here yet", "ot yet here", "Coming"));
    }

    /** The variables that stand first in the rows of tables. */
    private static Set<String> variables(String text) {
        Set<String> variables = new TreeSet<>();
        text.lines().filter(line -> line.startsWith("| `")).forEach(row -> {
            String family = "";
            for (String name : VARIABLE.matcher(row.split("\\|", -1)[1])
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList()) {
                String full = name.startsWith("_") ? family + name : name;
                family = full.substring(0, full.lastIndexOf('_'));
                variables.add(full);
            }
        });
        return variables;
    }

    private List<String> links(String prefix) {
        return pages.values().stream()
                .flatMap(page -> page.select("a").eachAttr("href").stream())
                .filter(link -> link.startsWith(prefix))
                .toList();
    }

    private static Document page(SampleArticle sample) {
        return Jsoup.parse(new Markdown().render("body", sample.body()).html());
    }

    private static Map<String, SampleArticle> samples() {
        return names().stream()
                .map(name -> SampleArticle.of(text(name)))
                .collect(toMap(sample -> sample.front().get("slug"), sample -> sample, (a, b) -> a, TreeMap::new));
    }

    private static List<String> names() {
        return Arrays.asList(text("articles.txt").strip().split("\n", -1));
    }

    private static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
