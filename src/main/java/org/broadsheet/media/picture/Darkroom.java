package org.broadsheet.media.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.broadsheet.platform.Sha256;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.TooLarge;
import org.broadsheet.platform.refusal.Unavailable;

/**
 * Where pictures are developed, two at a time: {@code darkroom.develop(file, hash -> …)}. The others wait before they are read
 * into memory, and are sent away when it takes too long.
 */
@ApplicationScoped
public class Darkroom {
    public static final int MOST_BYTES = 20 << 20;

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    /**
     * An uploaded file by the SHA-256 of its bytes.
     *
     * @param bytes the length of the file
     * @param picture nothing where the file is known already
     */
    public record Developed(String hash, long bytes, Optional<Picture> picture) {}

    /** Reads the file and develops it, unless its hash is known. */
    public Developed develop(InputStream file, Predicate<String> known) {
        boolean entered = false;
        try {
            entered = free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!entered) {
                throw new Unavailable("Too many pictures are being developed: try again in a few seconds.");
            }
            byte[] bytes = read(file);
            String hash = Sha256.of(bytes);
            return new Developed(
                    hash, bytes.length, known.test(hash) ? Optional.empty() : Optional.of(Picture.of(bytes)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The site is stopping.");
        } finally {
            if (entered) {
                free.release();
            }
        }
    }

    private static byte[] read(InputStream file) {
        byte[] bytes;
        try {
            bytes = file.readNBytes(MOST_BYTES + 1);
        } catch (IOException cut) {
            throw new Invalid("file", "was not received completely: send it again");
        }
        if (bytes.length > MOST_BYTES) {
            throw new TooLarge("A picture has at most 20 MB.");
        }
        return bytes;
    }
}
