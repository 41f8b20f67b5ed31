package org.broadsheet.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.Settings;

/**
 * The bytes of pictures on the disk of this node, below {@code BROADSHEET_DATA_DIR/media}: {@code cache.file(address)}.
 *
 * <p>A file is written when it is first asked for, whole or not at all, and is then sent without a connection to the database.
 * The folder may be deleted at any time.
 */
@ApplicationScoped
public class MediaCache {
    private static final Logger LOG = Logger.getLogger(MediaCache.class.getName());

    @Inject
    Settings settings;

    @Inject
    MediaRepository pictures;

    /** The file with what the address names; empty where there is nothing. */
    Optional<Path> file(MediaAddress address) {
        Path folder = folder(address.hash());
        Path file = folder.resolve(address.width().map(String::valueOf).orElse("full") + "." + address.ending());
        if (Files.isRegularFile(file)) {
            return Optional.of(file);
        }
        Optional<PictureFormat> format = PictureFormat.ofEnding(address.ending());
        return format.flatMap(known -> pictures.content(address.hash(), address.width(), known.type()))
                .map(bytes -> write(folder, file, bytes));
    }

    /** Forgets what was put aside. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MediaLibrary.PutAside gone) {
        drop(folder(gone.hash()));
    }

    /** Forgets what the database has no more, which another node may have taken away. */
    void sweep() {
        for (Path shelf : children(root())) {
            List<Path> folders = children(shelf);
            Set<String> known = Set.copyOf(pictures.shown(folders.stream()
                    .map(folder -> folder.getFileName().toString())
                    .toList()));
            folders.stream()
                    .filter(folder -> !known.contains(folder.getFileName().toString()))
                    .forEach(MediaCache::drop);
        }
    }

    private Path root() {
        return settings.dataDirectory().resolve("media");
    }

    private Path folder(String hash) {
        return root().resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static Path write(Path folder, Path file, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "new", ".part");
            Files.write(whole, bytes);
            return Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What is in a folder; nothing where it cannot be read, because another node may take it away at any time. */
    private static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return children;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            LOG.log(Level.WARNING, unreadable, () -> "A folder of pictures cannot be read: " + folder);
        }
        return children;
    }

    /** Deletes what can be deleted; what is left, or comes meanwhile, waits for the next sweep. */
    private static void drop(Path folder) {
        for (Path file : children(folder)) {
            delete(file);
        }
        delete(folder);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (DirectoryNotEmptyException written) {
            LOG.log(Level.FINE, written, () -> "Somebody asked for a picture while it was dropped: " + file);
        } catch (IOException unwritable) {
            LOG.log(Level.WARNING, unwritable, () -> "A picture on the disk cannot be deleted: " + file);
        }
    }
}
