package org.broadsheet.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.platform.Settings;

/**
 * The bytes of pictures on the disk of this node, below {@code BROADSHEET_DATA_DIR/media}: {@code cache.file(address)}.
 *
 * <p>A file is written when it is first asked for, whole or not at all, and is then sent without a connection to the database.
 * The folder may be deleted at any time.
 */
@ApplicationScoped
public class MediaCache {
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

    private static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return children;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return children;
    }

    private static void drop(Path folder) {
        try {
            for (Path file : children(folder)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (NoSuchFileException gone) {
            // Somebody else was faster.
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
