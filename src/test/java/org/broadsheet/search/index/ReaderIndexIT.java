package org.broadsheet.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.Accounts;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index in a folder of its own, beside the one of the site, through stops and accidents. */
@ArquillianTest
class ReaderIndexIT {
    @Inject
    ChangeLog log;

    @Inject
    IndexedArticles articles;

    @Inject
    Clock clock;

    @Inject
    Accounts accounts;

    @Inject
    Writing writing;

    @TempDir
    Path data;

    @SuppressWarnings("UnnecessaryAssignment") // It is another one than the container's.
    private ReaderIndex opened() {
        ReaderIndex index = new ReaderIndex();
        index.log = log;
        index.articles = articles;
        index.clock = clock;
        index.settings = Settings.of(name -> name.equals("BROADSHEET_DATA_DIR") ? data.toString() : null);
        index.follow();
        assertThat(index.isWhole()).isTrue();
        return index;
    }

    /** A word that the articles have which are published now and no other. */
    private String published() {
        String word = Unique.name("indexed").replace("-", "");
        Caller editor = Caller.of(accounts.create(
                Accounts.ready(new Accounts.NewAccount(word, word + "@example.org", "", "only-for-indexing-52e1")),
                Role.EDITOR));
        writing.create(
                editor,
                new Manuscript("About " + word, "", "Text", "en", Optional.empty(), List.of()),
                List.of(),
                Move.publish());
        return word;
    }

    private static int found(ReaderIndex index, String word) {
        return index.search(searcher -> searcher.count(new TermQuery(new Term(Fields.TITLE, word))));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("search/readers"))) {
            return all.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    @Test
    void itCatchesUpWithWhatHappenedWhileItWasClosed() {
        ReaderIndex before = opened();
        long number = before.number();
        before.close();
        String word = published();

        ReaderIndex after = opened();

        assertThat(found(after, word)).isEqualTo(1);
        assertThat(after.number()).isGreaterThan(number);
        after.close();
    }

    @Test
    void itIsBuiltAnewWhereItsFolderIsGone() throws IOException {
        String word = published();
        opened().close();
        for (Path file : files()) {
            Files.delete(file);
        }

        ReaderIndex after = opened();

        assertThat(found(after, word)).isEqualTo(1);
        after.close();
    }

    @Test
    void itIsBuiltAnewWhereItIsDamaged() throws IOException {
        String word = published();
        opened().close();
        for (Path file : files()) {
            int middle = (int) Files.size(file) / 2;
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[] {0x55, 0x2a, 0x55, 0x2a}), middle);
            }
        }

        ReaderIndex after = opened();

        assertThat(found(after, word)).isEqualTo(1);
        after.close();
    }

    @Test
    void itIsBuiltAnewWhereItKnowsAnotherHistory() throws IOException {
        String word = published();
        ReaderIndex before = opened();
        before.close();
        try (IndexStore store = new IndexFolder(data.resolve("search"), "readers").open(Fields.analyzer(), false)) {
            store.writer().deleteAll();
            store.commit(new Progress(before.number(), "1999-01-01T00:00:00Z").memo());
        }

        ReaderIndex after = opened();

        assertThat(found(after, word)).isEqualTo(1);
        after.close();
    }
}
