package org.broadsheet.user.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.housekeeping.Housekeeping;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From where somebody did something is known for ninety days, what they did for ever. */
@ArquillianTest
class AuditAddressesIT {
    @Inject
    AuditLog audit;

    @Inject
    Housekeeping housekeeping;

    @Inject
    Clock clock;

    private Caller caller;

    @BeforeEach
    void join() {
        caller = Newcomers.caller("auditor", Role.EDITOR);
    }

    @Test
    void ninetyDaysLaterTheAddressIsGoneAndTheEntryStays() {
        String old = done(OffsetDateTime.now(clock).minusDays(91));
        String young = done(OffsetDateTime.now(clock).minusDays(89));

        housekeeping.tidy();

        assertThat(audit.forSubject(old, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.getAddress()).isNull();
            assertThat(entry.getActor().getUsername()).isEqualTo(caller.user().getUsername());
            assertThat(entry.getAction()).isEqualTo("article.published");
            assertThat(entry.getLabel()).isEqualTo("A title");
        });
        assertThat(audit.forSubject(young, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getAddress()).isNotBlank());
    }

    @Test
    void batchesFollowEachOtherUntilAllAreDone() {
        OffsetDateTime then = OffsetDateTime.parse("1999-12-31T12:00:00Z");
        List<String> subjects = List.of(done(then), done(then), done(then));

        Optional<OffsetDateTime> next = audit.forgetAddresses(then, then.plusDays(1), 2);
        assertThat(next).hasValueSatisfying(time -> assertThat(time.toInstant()).isEqualTo(then.toInstant()));
        assertThat(audit.forgetAddresses(next.orElseThrow(), then.plusDays(1), 2))
                .isEmpty();

        assertThat(subjects)
                .flatMap(subject -> audit.forSubject(subject, 10))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.getAddress()).isNull());
    }

    /** Something that was done at that time; the answer is its subject. */
    private String done(OffsetDateTime at) {
        String subject = Unique.name("subject");
        audit.record(caller, "article.published", subject, "A title", "");
        Rows.change("update audit_entry set happened_at = ? where subject = ?", at, subject);
        return subject;
    }
}
