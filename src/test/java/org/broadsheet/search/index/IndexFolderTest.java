package org.broadsheet.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of an index whose files are not as they were written. */
class IndexFolderTest {
    private static final Map<String, String> MEMO = Map.of("number", "7");
    private static final int DOCUMENTS = 500;

    @TempDir
    Path parent;

    private IndexFolder folder;

    @BeforeEach
    void fill() throws IOException {
        folder = new IndexFolder(parent, "readers");
        try (IndexStore store = open()) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                document.add(new TextField(Fields.TITLE, "Hedge number " + i, Field.Store.YES));
                store.writer().addDocument(document);
            }
            store.commit(MEMO);
        }
    }

    private IndexStore open() throws IOException {
        return folder.open(Fields.analyzer(), false);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(parent.resolve("readers"))) {
            return all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    /** In the middle, where nothing is but content. */
    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int middle = bytes.length / 2;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {(byte) (bytes[middle] ^ 0x55)}), middle);
        }
    }

    @Test
    void whatWasKeptIsThereAgain() throws IOException {
        try (IndexStore store = open()) {
            assertThat(store.memo()).isEqualTo(MEMO);
            assertThat(documents(store)).isEqualTo(DOCUMENTS);
        }
    }

    @Test
    void oneWithoutItsFolderIsNew() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }

        assertIsNew();
    }

    @Test
    void aBitThatIsWrongInAnyFileMakesItNew() throws IOException {
        List<String> names =
                files().stream().map(file -> file.getFileName().toString()).toList();
        assertThat(names).hasSizeGreaterThan(2);
        for (String name : names) {
            damage(parent.resolve("readers").resolve(name));
            assertIsNew();
            fill();
        }
    }

    @Test
    void aFileThatIsCutOffMakesItNew() throws IOException {
        for (Path file : files()) {
            Files.write(file, new byte[] {1, 2, 3});
        }

        assertIsNew();
    }

    @Test
    void memoryHasToDoWhereTheLockIsNoLock() throws IOException {
        for (Path file : files()) {
            damage(file);
        }
        Files.write(parent.resolve("readers/write.lock"), new byte[] {1});

        assertIsNew();
    }

    @Test
    void aSearchThatFailsDoesNotMakeItNewWhereNothingIsWrong() throws IOException {
        try (IndexStore store = open()) {
            assertFails(store);
            store.verify();

            assertThat(documents(store)).isEqualTo(DOCUMENTS);
        }
    }

    @Test
    void whatIsWrongSinceItWasOpenedIsNoticedAfterASearchThatFailed() throws IOException {
        try (IndexStore store = open()) {
            for (Path file : files()) {
                damage(file);
            }
            store.verify();
            assertFails(store);

            assertThatThrownBy(store::verify).isInstanceOf(CorruptIndexException.class);
        }
    }

    private static void assertFails(IndexStore store) {
        assertThatThrownBy(() -> store.search(searcher -> Optional.empty().orElseThrow()))
                .isInstanceOf(NoSuchElementException.class);
    }

    private void assertIsNew() throws IOException {
        try (IndexStore store = open()) {
            assertThat(store.memo()).isEmpty();
            assertThat(documents(store)).isZero();
        }
    }

    private static int documents(IndexStore store) throws IOException {
        return store.search(searcher -> searcher.getIndexReader().numDocs());
    }
}
