package org.broadsheet.search.query;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.platform.list.Page;
import org.broadsheet.search.index.Fields;
import org.broadsheet.search.index.IndexFolder;
import org.broadsheet.search.index.IndexStore;
import org.broadsheet.search.index.PublishedText;

/** An index of a few articles by Jane Doe: {@code index.add("en", "Walls", "<p>Old.</p>", "Building")}, then {@code refresh}. */
final class ExampleIndex implements Closeable {
    private final IndexStore store;
    private long number;

    ExampleIndex(Path folder) throws IOException {
        store = new IndexFolder(folder, "readers").open(Fields.analyzer(), false);
    }

    /** One that was published a day after the one before. */
    void add(String language, String title, String html, String tag) throws IOException {
        add(
                language,
                title,
                html,
                tag,
                OffsetDateTime.parse("2024-03-01T00:00:00Z").plusDays(number + 1));
    }

    void add(String language, String title, String html, String tag, OffsetDateTime published) throws IOException {
        number++;
        PublishedText text = new PublishedText(
                number,
                "id" + number,
                "slug-" + number,
                title,
                "",
                html,
                language,
                "auto",
                1,
                published,
                Map.of(tag.toLowerCase(Locale.ROOT), tag),
                Map.of("jane", "Jane Doe"));
        store.writer().addDocument(text.document());
    }

    void refresh() throws IOException {
        store.refresh();
    }

    Found find(Question question) {
        try {
            return question.words().isEmpty()
                    ? Found.nothing(new Page.Request(1, 20))
                    : store.search(searcher -> Lookup.found(searcher, question, new Page.Request(1, 20)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
