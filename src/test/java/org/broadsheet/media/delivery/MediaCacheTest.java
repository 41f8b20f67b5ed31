package org.broadsheet.media.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.broadsheet.media.MediaAddress;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.media.library.MediaLibrary;
import org.broadsheet.platform.setting.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaCacheTest {
    private static final String HASH = "ab".repeat(32);
    private static final MediaAddress ADDRESS =
            MediaAddress.parse("/media/" + HASH + "/a.png").orElseThrow();

    @TempDir
    Path folder;

    private final MediaCache cache = new MediaCache();
    private final List<Runnable> whileReading = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private int read;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container is here to inject it.
    void begin() {
        keepIn(folder);
        cache.clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        cache.pictures = new MediaRepository() {
            @Override
            public Optional<byte[]> content(String hash, Optional<Integer> width, String type) {
                read++;
                whileReading.forEach(Runnable::run);
                return Optional.of("picture".getBytes(UTF_8));
            }
        };
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container is here to inject it.
    private void keepIn(Path data) {
        cache.settings = Settings.of(Map.of("BROADSHEET_DATA_DIR", data.toString())::get);
    }

    @Test
    void aPictureIsReadOnceAndKept() throws IOException {
        assertThat(sent()).isEqualTo("picture");
        assertThat(sent()).isEqualTo("picture");

        assertThat(read).isOne();
        assertThat(kept()).hasContent("picture");
        assertThat(kept().getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatIsPutAsideIsForgotten() throws IOException {
        sent();
        cache.forget(new MediaLibrary.PutAside(HASH));

        assertThat(kept()).doesNotExist();
    }

    @Test
    void whoReadItBeforeItWasPutAsideKeepsItNot() throws IOException {
        whileReading.add(() -> cache.forget(new MediaLibrary.PutAside(HASH)));

        assertThat(sent()).isEqualTo("picture");
        assertThat(kept()).doesNotExist();
    }

    @Test
    void whereNothingCanBeWrittenItIsSentAllTheSameAndSaidOnceInAWhile() throws IOException {
        keepIn(Files.createFile(folder.resolve("file")));
        List<String> logged = new ArrayList<>();
        Logger log = Logger.getLogger(MediaCache.class.getName());
        Filter before = log.getFilter();
        log.setFilter(line -> !logged.add(line.getMessage()));
        try {
            assertThat(sent()).isEqualTo("picture");
            assertThat(sent()).isEqualTo("picture");
            assertThat(logged).hasSize(1);
            now = now.plus(Duration.ofMinutes(11));
            assertThat(sent()).isEqualTo("picture");
            assertThat(logged).hasSize(2);
        } finally {
            log.setFilter(before);
        }
    }

    private Path kept() {
        return folder.resolve("media/ab").resolve(HASH).resolve("full.png");
    }

    private String sent() throws IOException {
        try (MediaBytes bytes = cache.open(ADDRESS).orElseThrow()) {
            byte[] all = bytes.content().readAllBytes();
            assertThat(bytes.size()).isEqualTo(all.length);
            return new String(all, UTF_8);
        }
    }
}
