package org.broadsheet.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Where an index is kept: {@code new IndexFolder(parent, "readers").open(analyzer)}. One that cannot be read is thrown away; a
 * folder that another deployment uses is left to it, and one beside it taken; where none can be written, memory has to do.
 */
public record IndexFolder(Path parent, String name) {
    private static final Logger LOG = Logger.getLogger(IndexFolder.class.getName());
    private static final int MOST = 9;

    /**
     * The index, opened.
     *
     * @param anew whether what it holds is thrown away
     */
    public IndexStore open(Analyzer analyzer, boolean anew) throws IOException {
        for (int number = 1; number <= MOST; number++) {
            Path folder = parent.resolve(number == 1 ? name : name + "-" + number);
            try {
                IndexStore store = open(folder, analyzer, anew);
                if (number > 1) {
                    LOG.log(
                            Level.INFO,
                            "Another deployment uses the search index: this one keeps its own in {0}",
                            folder);
                }
                return store;
            } catch (LockObtainFailedException used) {
                LOG.log(Level.FINE, "In use", used);
            } catch (IOException | AlreadyClosedException unwritable) {
                LOG.log(Level.WARNING, unwritable, () -> "The search index is kept in memory: no writing to " + folder);
                break;
            }
        }
        return IndexStore.open(new ByteBuffersDirectory(), analyzer);
    }

    private static IndexStore open(Path folder, Analyzer analyzer, boolean anew) throws IOException {
        Files.createDirectories(folder);
        if (anew) {
            empty(folder);
        }
        try {
            return opened(folder, analyzer);
        } catch (LockObtainFailedException used) {
            throw used;
        } catch (IOException | RuntimeException damaged) {
            LOG.log(Level.WARNING, damaged, () -> "The search index cannot be read, and is thrown away: " + folder);
            empty(folder);
            return opened(folder, analyzer);
        }
    }

    private static IndexStore opened(Path folder, Analyzer analyzer) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return IndexStore.open(directory, analyzer);
        } catch (IOException | RuntimeException failed) {
            directory.close();
            throw failed;
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                lock.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }
}
