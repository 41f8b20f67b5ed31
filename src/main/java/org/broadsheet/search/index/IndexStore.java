package org.broadsheet.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/**
 * An index that is written by one and read by many: {@code store.search(searcher -> …)} sees what was there at the latest {@link
 * #refresh}. What {@link #commit} keeps survives a crash, together with a memo of what it is.
 */
public final class IndexStore implements Closeable {
    private static final double WRITE_BUFFER_MB = 32;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

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
            return new IndexStore(directory, writer);
        } catch (IOException | RuntimeException unreadable) {
            writer.rollback();
            throw unreadable;
        }
    }

    public <T> T search(Look<T> look) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return look.at(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** What changes it, for its one writer. */
    public IndexWriter writer() {
        return writer;
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
