package org.broadsheet.search.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.broadsheet.search.index.Fields;
import org.broadsheet.search.index.PublishedText;
import org.junit.jupiter.api.Test;

/** Three articles about lamps, and the change with the number 7 about the first. */
class RelativesTest {
    private static final Map<String, Long> FIRST = Map.of("id1", 7L);

    @Test
    void whoIsLikeAnArticleIsLookedAtAnew() throws IOException {
        assertThat(relatives((article, change) -> false))
                .containsOnlyKeys(1L, 2L, 3L)
                .hasEntrySatisfying(1L, others -> assertThat(others).containsExactlyInAnyOrder(2L, 3L));
    }

    @Test
    void whatIsKnownSinceTheChangeIsNotLookedForAgain() throws IOException {
        assertThat(relatives((article, change) -> article == 2 && change == 7)).containsOnlyKeys(1L, 3L);
    }

    @Test
    void theArticleItselfIsLookedAtWhateverIsKnown() throws IOException {
        assertThat(relatives((article, change) -> true)).containsOnlyKeys(1L);
    }

    private static Map<Long, List<Long>> relatives(BiPredicate<Long, Long> known) throws IOException {
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(Fields.analyzer()))) {
            for (long number = 1; number <= 3; number++) {
                writer.addDocument(lamp(number).document());
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                return new Relatives(new IndexSearcher(reader), known).of(FIRST);
            }
        }
    }

    private static PublishedText lamp(long number) {
        return new PublishedText(
                number,
                "id" + number,
                "slug-" + number,
                "The lamp",
                "",
                "<p>Lighthouses have lamps.</p>",
                "en",
                "auto",
                1,
                OffsetDateTime.parse("2024-03-01T00:00:00Z"),
                Map.of("lighthouses", "Lighthouses"),
                Map.of("jane", "Jane Doe"));
    }
}
