package org.broadsheet.load;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.markdown.Markdown;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.search.index.Fields;
import org.broadsheet.search.index.IndexFolder;
import org.broadsheet.search.index.IndexStore;
import org.broadsheet.search.index.PublishedText;
import org.broadsheet.search.query.Lookup;
import org.broadsheet.search.query.Question;
import org.broadsheet.search.text.SearchWords;

/**
 * {@code mvn -q test-compile exec:java@search-speed} builds an index of 100,000 generated articles below {@code target} and says how long
 * searching takes; {@code -Dspeed.articles} takes another number.
 */
public final class SearchSpeed {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final int ROUNDS = 200;
    private static final OffsetDateTime NEWEST = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    private final ArticleGenerator generator = new ArticleGenerator(1, NEWEST);
    private final Markdown markdown = new Markdown();

    private SearchSpeed() {}

    public static void main(String[] arguments) throws IOException {
        new SearchSpeed().measure(Integer.getInteger("speed.articles", 100_000));
    }

    private void measure(int articles) throws IOException {
        Path folder = Files.createTempDirectory("search-speed");
        try (IndexStore store = new IndexFolder(folder, "readers").open(Fields.analyzer(), true)) {
            long start = System.nanoTime();
            long writing = 0;
            for (int n = 0; n < articles; n++) {
                PublishedText text = text(n);
                long begin = System.nanoTime();
                store.writer().addDocument(text.document());
                writing += System.nanoTime() - begin;
            }
            store.commit(Map.of());
            store.refresh();
            OUT.printf(
                    Locale.ROOT,
                    "%d articles: indexed in %d s (%d s with making them), %d MB%n",
                    articles,
                    TimeUnit.NANOSECONDS.toSeconds(writing),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                    store.bytes() >> 20);
            for (Map.Entry<String, List<String>> kind : questions().entrySet()) {
                report(kind.getKey(), kind.getValue(), store);
            }
        }
    }

    private void report(String kind, List<String> questions, IndexStore store) throws IOException {
        long[] times = new long[ROUNDS];
        long found = 0;
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            String typed = questions.get(Math.floorMod(i, questions.size()));
            long start = System.nanoTime();
            found += store.search(
                    searcher -> Lookup.found(searcher, Question.of(SearchWords.of(typed)), new Page.Request(1, 20))
                            .page()
                            .total());
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        OUT.printf(
                Locale.ROOT,
                "%-12s median %5.1f ms, p95 %5.1f ms, worst %5.1f ms, %d found on average%n",
                kind,
                times[ROUNDS / 2] / 1e6,
                times[ROUNDS * 95 / 100] / 1e6,
                times[ROUNDS - 1] / 1e6,
                found / (2 * ROUNDS));
    }

    /** Words of the articles themselves. */
    private Map<String, List<String>> questions() {
        List<String> words = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> begun = new ArrayList<>();
        List<String> mistyped = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            String[] title = generator.article(n).title().split(" ", -1);
            words.add(title[0]);
            pairs.add(title[0] + " " + title[title.length - 1]);
            phrases.add("\"" + String.join(" ", List.of(title).subList(0, Math.min(2, title.length))) + "\"");
            begun.add(title[0].substring(0, Math.min(2, title[0].length())));
            mistyped.add(title[0] + "q" + title[title.length - 1]);
        }
        return new TreeMap<>(
                Map.of("1 word", words, "2 words", pairs, "phrase", phrases, "begun", begun, "mistyped", mistyped));
    }

    private PublishedText text(int number) {
        GeneratedArticle article = generator.article(number);
        Map<String, String> tags = new TreeMap<>();
        article.tags().forEach(name -> tags.put(Slug.of(name).text(), name));
        return new PublishedText(
                number,
                "id-" + number,
                "article-" + number,
                article.title(),
                article.summary().orElse(""),
                markdown.render("body", article.body()).html(),
                article.language(),
                "auto",
                1,
                article.publishedAt(),
                tags,
                Map.of("author" + number % 50, "Author " + number % 50));
    }
}
