package org.broadsheet.platform.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.broadsheet.article.Article;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Everything that follows the site follows this log: a number that comes late would never be seen. */
@ArquillianTest
class ChangeLogIT {
    private static final int THREADS = 8;
    private static final int EACH = 6;

    @Inject
    ChangeLog log;

    @Inject
    Writing writing;

    @Inject
    UserTransaction transaction;

    @Test
    void whoHasSeenANumberHasSeenAllBeforeIt() {
        Caller caller = Newcomers.caller("log", Role.EDITOR);
        long start = log.last();
        AtomicBoolean over = new AtomicBoolean();
        Future<List<Long>> reader = AtOnce.executor().submit(() -> readUntil(over, start));

        List<List<String>> published = AtOnce.run(THREADS, thread -> {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                ids.add(publish(caller, Unique.name("log")).getPublicId());
            }
            return ids;
        });
        over.set(true);

        List<Long> seen = AtOnce.get(reader);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(THREADS * EACH);
        for (int i = 0; i < seen.size(); i++) {
            assertThat(seen.get(i)).as("the change read as number %d", i).isEqualTo(start + 1 + i);
        }
        assertThat(log.after(start, 1000))
                .extracting(change -> change.change().subjectId())
                .containsAll(published.stream()
                        .flatMap(List::stream)
                        .map(Optional::of)
                        .toList());
        assertDense();
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoNumber() throws Exception {
        String id = Unique.name("undone");
        transaction.begin();
        long number = log.append(Change.of("test.undone", Set.of("lists")).about(id, id));
        assertThat(log.last()).isEqualTo(number);
        transaction.rollback();

        assertThat(Rows.of("select number from change_log where subject_id = ?", id))
                .isEmpty();
        assertDense();
        Caller caller = Newcomers.caller("log", Role.EDITOR);
        publish(caller, Unique.name("after"));
        assertDense();
    }

    @Test
    void outsideATransactionNothingIsLogged() {
        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> log.append(Change.of("test.alone", Set.of("lists"))));
        assertDense();
    }

    @Test
    void aChangeIsReadAsItWasLogged() throws Exception {
        Change change = Change.of("test.kept", Set.of("lists", "tag:a", "article:b"))
                .about(Unique.name("id"), "new-slug")
                .movedFrom(Optional.of("old-slug"))
                .by(7L);
        transaction.begin();
        long last = log.append(List.of(change, Change.of("test.next", Set.of("lists"))));
        transaction.commit();

        assertThat(log.after(last - 2, 1)).singleElement().satisfies(read -> {
            assertThat(read.getNumber()).isEqualTo(last - 1);
            assertThat(read.change()).isEqualTo(change);
        });
        assertThat(log.after(last - 1, 1)).extracting(LoggedChange::getNumber).containsExactly(last);
    }

    private List<Long> readUntil(AtomicBoolean over, long start) {
        List<Long> seen = new ArrayList<>();
        long last = start;
        while (!over.get() || log.last() > last) {
            for (LoggedChange change : log.after(last, 5)) {
                last = change.getNumber();
                seen.add(last);
            }
        }
        return seen;
    }

    private Article publish(Caller caller, String title) {
        return writing.create(
                caller,
                new Manuscript(title, "", "Text", "en", Optional.empty(), List.of("log")),
                List.of(),
                Move.publish());
    }

    private static void assertDense() {
        assertThat(Rows.of("select count(*) - coalesce(max(number), 0),"
                        + " coalesce(max(number), 0) - (select n from change_counter) from change_log"))
                .containsExactly(List.of("0", "0"));
    }
}
