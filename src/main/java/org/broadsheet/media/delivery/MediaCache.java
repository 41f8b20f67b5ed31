package org.broadsheet.media.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.media.MediaAddress;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.media.library.MediaLibrary;
import org.broadsheet.media.picture.PictureFormat;
import org.broadsheet.platform.Chore;
import org.broadsheet.platform.change.ChangesMissed;
import org.broadsheet.platform.change.ChangesSeen;
import org.broadsheet.platform.change.LoggedChange;
import org.broadsheet.platform.setting.Settings;

/**
 * The bytes of pictures on the disk of this node, below {@code BROADSHEET_DATA_DIR/media}: {@code cache.open(address)}.
 *
 * <p>A file is written when it is first asked for, whole or not at all, and is then sent without a connection to the database. What
 * is put aside, here or on another node, is dropped as soon as this node hears of it. The folder may be deleted at any time, and
 * where it cannot be written to, pictures come from the database.
 */
@ApplicationScoped
public class MediaCache {
    private static final Logger LOG = Logger.getLogger(MediaCache.class.getName());
    private static final Pattern KEY = Pattern.compile("media:([0-9a-f]{64})");
    private static final Duration SILENCE = Duration.ofMinutes(10);

    @Inject
    Settings settings;

    @Inject
    MediaRepository pictures;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    /** How often something was dropped, by which who writes a file knows whether that was meanwhile. */
    private final AtomicLong drops = new AtomicLong();

    private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.MIN);
    private Runnable sweeping;

    @PostConstruct
    void begin() {
        sweeping = Chore.beside(threads, "Pictures that other nodes took away", this::sweep);
    }

    /** What the address names, from its first byte; empty where there is nothing. */
    Optional<MediaBytes> open(MediaAddress address) {
        Path folder = folder(address.hash());
        Path file = folder.resolve(address.width().map(String::valueOf).orElse("full") + "." + address.ending());
        try {
            return Optional.of(MediaBytes.of(FileChannel.open(file)));
        } catch (IOException absent) {
            LOG.log(Level.FINEST, "Not on the disk", absent);
        }
        long before = drops.get();
        Optional<byte[]> bytes = PictureFormat.ofEnding(address.ending())
                .flatMap(known -> pictures.content(address.hash(), address.width(), known.type()));
        bytes.ifPresent(content -> write(folder, file, content));
        if (drops.get() != before) {
            // Perhaps this picture: it was read before that was known, and written after the folder was dropped.
            drop(folder);
        }
        return bytes.map(MediaBytes::of);
    }

    /** Forgets what was put aside. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MediaLibrary.PutAside gone) {
        forget(gone.hash());
    }

    /** Forgets what another node put aside. */
    void forget(@Observes ChangesSeen seen) {
        seen.changes().stream()
                .map(LoggedChange::change)
                .filter(change -> change.kind().equals("media.deleted"))
                .flatMap(change -> change.touched().stream())
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .forEach(key -> forget(key.group(1)));
    }

    /** Looks for what another node may have put aside while this one could not hear of it. */
    void look(@Observes ChangesMissed missed) {
        sweeping.run();
    }

    private void forget(String hash) {
        drops.incrementAndGet();
        drop(folder(hash));
    }

    /** Forgets what the database has no more, which another node may have taken away. */
    void sweep() {
        drops.incrementAndGet();
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

    private void write(Path folder, Path file, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "new", ".part");
            try {
                Files.write(whole, bytes);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException unwritable) {
            Instant now = clock.instant();
            if (silentUntil
                    .getAndUpdate(until -> now.isBefore(until) ? until : now.plus(SILENCE))
                    .isBefore(now)) {
                LOG.log(Level.WARNING, unwritable, () -> "Pictures cannot be kept on the disk: " + folder);
            }
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
