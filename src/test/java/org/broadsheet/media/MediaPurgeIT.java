package org.broadsheet.media;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.platform.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is done each hour is done whatever one part of it meets. */
@ArquillianTest
class MediaPurgeIT {
    @Inject
    MediaPurge purge;

    @Inject
    Settings settings;

    @Test
    void aFolderThatCannotBeDroppedKeepsNoOtherOne() throws IOException {
        Path stubborn = folder("00", "0".repeat(64));
        Files.createDirectories(stubborn.resolve("full.jpg/in-use"));
        Path other = folder("ff", "f".repeat(64));
        Files.writeString(other.resolve("full.jpg"), "x");

        purge.tidy();

        assertThat(other).doesNotExist();
        Files.delete(stubborn.resolve("full.jpg/in-use"));
        purge.tidy();
        assertThat(stubborn).doesNotExist();
    }

    private Path folder(String shelf, String hash) throws IOException {
        return Files.createDirectories(
                settings.dataDirectory().resolve("media").resolve(shelf).resolve(hash));
    }
}
