package org.broadsheet.feed.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.change.ChangeRetention;
import org.broadsheet.platform.refusal.Gone;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is forgotten of the change log, all within transactions that are undone: others read the log too. */
@ArquillianTest
class ChangeRetentionIT {
    private static final int APPENDED = 5;
    private static final OffsetDateTime NOW = OffsetDateTime.of(2040, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @Inject
    ChangeRetention retention;

    @Inject
    ChangeLog log;

    @Inject
    ReaderChanges changes;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    private long last;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        for (int i = 0; i < APPENDED; i++) {
            last = log.append(Change.of("test.old", Set.of("test:old")));
        }
        update("update change_log set happened_at = ?1", NOW.minusDays(91));
        update("update related_progress set n = ?1", last);
        update("update webhook set told_up_to = ?1", last);
        em.clear();
    }

    /** The server was told of changes that are none now: others take their numbers, or the next ones would be overlooked. */
    @AfterEach
    void undo() throws Exception {
        transaction.rollback();
        transaction.begin();
        for (int i = 0; i < APPENDED; i++) {
            log.append(Change.of("test.new", Set.of("test:new")));
        }
        transaction.commit();
    }

    private void update(String sql, Object value) {
        em.createNativeQuery(sql).setParameter(1, value).executeUpdate();
    }

    private long kept() {
        return ((Number) em.createNativeQuery("select count(*) from change_log").getSingleResult()).longValue();
    }

    private ChangesJson after(long number) {
        return changes.read(new ChangesAsked(number, 100, false));
    }

    @Test
    void whatIsOldIsForgottenButTheLatest() {
        retention.prune(NOW);

        assertThat(kept()).isOne();
        assertThat(after(last - 1).last()).isEqualTo(last);
        assertThat(after(last).last()).isEqualTo(last);
        assertThatExceptionOfType(Gone.class).isThrownBy(() -> after(last - 2));
    }

    @Test
    void whatIsYoungerStays() {
        em.createNativeQuery("update change_log set happened_at = ?1 where number > ?2")
                .setParameter(1, NOW.minusDays(89))
                .setParameter(2, last - 3)
                .executeUpdate();

        retention.prune(NOW);

        assertThat(kept()).isEqualTo(3);
        assertThat(after(last - 3).last()).isEqualTo(last);
    }

    @Test
    void whatSomebodyHasYetToReadStays() {
        update("update related_progress set n = ?1", last - 4);

        retention.prune(NOW);

        assertThat(kept()).isEqualTo(4);
    }
}
