package org.broadsheet.platform.change;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.broadsheet.testing.Unique;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ChangeFollowerIT {
    @Inject
    SeenChanges seen;

    @Inject
    ChangeLog log;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @Test
    void whatThisNodeChangedIsKnownOnceItIsCommitted() throws Exception {
        String key = "test:" + Unique.name("own");
        long before = seen.number();
        transaction.begin();
        log.append(Change.of("test.own", Set.of(key)));
        assertThat(seen.touched(List.of(key), before)).isFalse();
        transaction.commit();

        assertThat(seen.touched(List.of(key), before)).isTrue();
    }

    @Test
    void whatIsRolledBackIsNeverKnown() throws Exception {
        String key = "test:" + Unique.name("undone");
        long before = seen.number();
        transaction.begin();
        log.append(Change.of("test.undone", Set.of(key)));
        transaction.rollback();

        assertThat(seen.touched(List.of(key), before)).isFalse();
    }

    @Test
    void whatAnotherNodeChangedIsKnownSoon() throws Exception {
        String key = "test:" + Unique.name("other");
        long before = seen.number();
        transaction.begin();
        em.createNativeQuery("update change_counter set n = n + 1 where id = 1").executeUpdate();
        em.createNativeQuery("insert into change_log (number, happened_at, kind, touched)"
                        + " select n, current_timestamp, 'test.other', ?1 from change_counter where id = 1")
                .setParameter(1, key)
                .executeUpdate();
        transaction.commit();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> seen.touched(List.of(key), before));
    }
}
