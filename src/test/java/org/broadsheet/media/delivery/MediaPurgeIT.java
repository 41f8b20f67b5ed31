package org.broadsheet.media.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.broadsheet.platform.setting.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is done each hour is done whatever one part of it meets. */
@ArquillianTest
class MediaPurgeIT {
    @Inject
    MediaPurge purge;

    @Inject
    Settings settings;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

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

    @Test
    void whatAnotherNodePutAsideIsDroppedSoon() throws Exception {
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        Path gone = folder(hash.substring(0, 2), hash);
        Files.writeString(gone.resolve("full.jpg"), "x");
        transaction.begin();
        em.createNativeQuery("update change_counter set n = n + 1 where id = 1").executeUpdate();
        em.createNativeQuery("insert into change_log (number, happened_at, kind, touched)"
                        + " select n, current_timestamp, 'media.deleted', ?1 from change_counter where id = 1")
                .setParameter(1, "media:" + hash)
                .executeUpdate();
        transaction.commit();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(gone).doesNotExist());
    }

    private Path folder(String shelf, String hash) throws IOException {
        return Files.createDirectories(
                settings.dataDirectory().resolve("media").resolve(shelf).resolve(hash));
    }
}
