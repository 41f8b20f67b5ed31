package org.broadsheet.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.broadsheet.platform.refusal.Refusal;

/**
 * An index that is written by one and read by many: {@code store.search(searcher -> …)} sees what was there at the latest {@link
 * #refresh}. What {@link #commit} keeps survives a crash, together with a memo of what it is.
 */
public final class IndexStore implements Closeable {
    private static final double WRITE_BUFFER_MB = 32;
    private static final long VERIFIED_EVERY = Duration.ofMinutes(1).toNanos();

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile boolean doubted;
    private long verifiedAt = System.nanoTime() - VERIFIED_EVERY;

    private IndexStore(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /** Work on an index. */
    @FunctionalInterface
    public interface Look<T> {
        T at(IndexSearcher searcher) throws IOException;
    }

    static IndexStore open(Directory directory, Analyzer analyzer) throws IOException {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(3, 1);
        IndexWriter writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                        .setMergeScheduler(merges)
                        .setCommitOnClose(false));
        try {
            IndexStore store = new IndexStore(directory, writer);
            store.checkIntegrity();
            return store;
        } catch (IOException | RuntimeException unreadable) {
            writer.rollback();
            throw unreadable;
        }
    }

    public <T> T search(Look<T> look) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return look.at(searcher);
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException unexpected) {
            // What is damaged is read as anything. So is nothing, by a look that is at fault itself.
            doubted = true;
            throw unexpected;
        } finally {
            searchers.release(searcher);
        }
    }

    /** What changes it, for its one writer. */
    public IndexWriter writer() {
        return writer;
    }

    /** Reads all of it again where a search failed for no reason that is known, seldom, and fails where it is damaged. */
    void verify() throws IOException {
        if (doubted && System.nanoTime() - verifiedAt >= VERIFIED_EVERY) {
            doubted = false;
            verifiedAt = System.nanoTime();
            checkIntegrity();
        }
    }

    private void checkIntegrity() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                segment.reader().checkIntegrity();
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /** Lets searches see what was written. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    public void commit(Map<String, String> memo) throws IOException {
        writer.setLiveCommitData(memo.entrySet());
        writer.commit();
    }

    /** The memo of the latest commit; empty for a new index. */
    public Map<String, String> memo() throws IOException {
        Map<String, String> memo = new HashMap<>();
        if (DirectoryReader.indexExists(directory)) {
            try (DirectoryReader latest = DirectoryReader.open(directory)) {
                memo.putAll(latest.getIndexCommit().getUserData());
            }
        }
        return memo;
    }

    /** How many bytes the index takes. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    /** Gives everything back; what was not committed is gone. */
    @Override
    public void close() throws IOException {
        try (directory;
                searchers) {
            writer.rollback();
        }
    }
}
