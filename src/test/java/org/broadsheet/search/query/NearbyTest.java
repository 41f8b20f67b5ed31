package org.broadsheet.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.broadsheet.search.index.Fields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NearbyTest {
    private DirectoryReader reader;
    private Nearby nearby;

    @BeforeEach
    void fill() throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
            for (String word : List.of("hedge", "hedges", "ledge")) {
                Document document = new Document();
                document.add(new StringField(Fields.WORDS, word, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(memory);
        nearby = new Nearby(reader);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    @Test
    void whatHasTheSameFirstLetterIsNear() throws IOException {
        assertThat(nearby.speltLike("hedgs")).extracting(Nearby.Near::term).containsExactly("hedge", "hedges");
        assertThat(nearby.speltLike("xedge")).extracting(Nearby.Near::term).contains("ledge", "hedge");
        assertThat(nearby.speltLike("he")).isEmpty();
    }

    @Test
    void aWordIsLookedForOnce() throws IOException {
        assertThat(nearby.speltLike("hedgs")).isSameAs(nearby.speltLike("hedgs"));
    }

    @Test
    void manyWordsAreNotAllLookedFor() throws IOException {
        for (int word = 1; word < Nearby.WORDS; word++) {
            nearby.speltLike("unknown" + word);
            nearby.speltLike("unknown" + word);
        }

        assertThat(nearby.speltLike("hedgs")).isNotEmpty();
        assertThat(nearby.speltLike("hedgex")).isEmpty();
        assertThat(nearby.speltLike("hedgs")).isNotEmpty();
    }
}
