package org.broadsheet.user.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.access.Scope;
import org.broadsheet.user.login.Credentials;
import org.broadsheet.user.session.Sessions;
import org.broadsheet.user.token.Tokens;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who did what, when, from where. */
@ArquillianTest
class AuditLogIT {
    private static final Page.Request FIRST = new Page.Request(1, 20);

    @Inject
    AuditLog audit;

    @Inject
    Sessions sessions;

    @Inject
    Credentials credentials;

    @Inject
    Tokens tokens;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    private Caller caller;
    private String subject;

    @BeforeEach
    void join() {
        caller = Newcomers.caller("auditor", Role.EDITOR);
        subject = Unique.name("subject");
    }

    @Test
    void whatWasDoneIsKeptWithWhoAndWhenAndFromWhere() {
        audit.record(caller, "article.published", subject, "A title", "A note");

        assertThat(audit.forSubject(subject, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.getActor().getUsername()).isEqualTo(caller.user().getUsername());
            assertThat(entry.getAction()).isEqualTo("article.published");
            assertThat(entry.getLabel()).isEqualTo("A title");
            assertThat(entry.getNote()).isEqualTo("A note");
            assertThat(entry.getAddress()).isNotBlank();
            assertThat(entry.getHappenedAt()).isAfter(OffsetDateTime.now(clock).minusMinutes(1));
        });
    }

    @Test
    void whereNoRequestIsAnsweredThereIsNoAddress() {
        AtOnce.run(1, i -> {
            audit.record(Optional.empty(), AuditEntry.of("article.published", subject, ""));
            return true;
        });

        assertThat(audit.forSubject(subject, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.getActor()).isNull();
            assertThat(entry.getAddress()).isNull();
        });
    }

    @Test
    void whatIsRolledBackWasNotDone() throws Exception {
        transaction.begin();
        audit.record(caller, "article.published", subject, "A title", "");
        transaction.rollback();

        assertThat(audit.forSubject(subject, 10)).isEmpty();
    }

    @Test
    void whatIsTooLongOrNoTextIsKeptAllTheSame() {
        audit.record(caller, "article.published", subject, "x".repeat(198) + "😀😀", "\uD800");

        assertThat(audit.forSubject(subject, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.getLabel()).isEqualTo("x".repeat(198) + "…");
            assertThat(entry.getNote()).isEmpty();
        });
    }

    @Test
    void theListIsFilteredByEachOfItsFilters() {
        audit.record(caller, "article.published", subject, "100% Sure_ly", "");
        audit.record(caller, "article.withdrawn", subject, "Other", "");
        AuditFilter mine = by(caller.user().getUsername(), Optional.empty(), Optional.empty());

        assertThat(actions(mine)).containsExactly("article.withdrawn", "article.published");
        assertThat(actions(by(mine.actor().orElseThrow(), Optional.of("article.p"), Optional.empty())))
                .containsExactly("article.published");
        assertThat(actions(by(mine.actor().orElseThrow(), Optional.of("article_"), Optional.empty())))
                .isEmpty();
        assertThat(actions(by(mine.actor().orElseThrow(), Optional.empty(), Optional.of("0% sure_"))))
                .containsExactly("article.published");
        assertThat(actions(by(mine.actor().orElseThrow(), Optional.empty(), Optional.of("100_"))))
                .isEmpty();
        OffsetDateTime soon = OffsetDateTime.now(clock).plusMinutes(1);
        assertThat(actions(new AuditFilter(
                        mine.actor(), Optional.empty(), Optional.of(soon), Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(actions(new AuditFilter(
                        mine.actor(), Optional.empty(), Optional.empty(), Optional.of(soon), Optional.empty())))
                .hasSize(2);
    }

    @Test
    void thePageAfterTheLastIsNotThere() {
        AuditFilter mine = by(caller.user().getUsername(), Optional.empty(), Optional.empty());

        assertThat(audit.list(mine, FIRST).total()).isZero();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> audit.list(mine, new Page.Request(2, 20)));
    }

    @Test
    void batchesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 5; i++) {
            audit.record(caller, "article.published", subject, "Title " + i, "");
        }
        AuditFilter mine = by(caller.user().getUsername(), Optional.empty(), Optional.empty());

        List<AuditEntry> first = audit.before(Optional.empty(), mine, 3);
        List<AuditEntry> second = audit.before(Optional.of(first.get(2)), mine, 3);

        assertThat(first).extracting(AuditEntry::getLabel).containsExactly("Title 4", "Title 3", "Title 2");
        assertThat(second).extracting(AuditEntry::getLabel).containsExactly("Title 1", "Title 0");
    }

    @Test
    void loginLogoutAndTokensAreRecorded() {
        User user = caller.user();
        sessions.close(sessions.open(user, false, "203.0.113.9"));
        long token = tokens.issue(
                        user,
                        "Importer",
                        Scope.allOf(Role.AUTHOR),
                        OffsetDateTime.now(clock).plusDays(1))
                .token()
                .getId();
        tokens.end(user, token);

        assertThat(actions(by(user.getUsername(), Optional.empty(), Optional.empty())))
                .containsExactly("token.ended", "token.created", "login.closed", "login.opened");
    }

    @Test
    void failedLoginsAreRecordedOnceForEachBlock() {
        for (int i = 0; i < 5; i++) {
            assertThat(credentials.check(caller.user().getUsername(), "wrong", subject))
                    .isEmpty();
        }

        assertThat(audit.forSubject(caller.user().getUsername(), 10))
                .extracting(AuditEntry::getAction)
                .containsExactly("login.blocked");
    }

    private List<String> actions(AuditFilter filter) {
        return audit.list(filter, FIRST).items().stream()
                .map(AuditEntry::getAction)
                .toList();
    }

    private static AuditFilter by(String username, Optional<String> action, Optional<String> text) {
        return new AuditFilter(Optional.of(username), action, Optional.empty(), Optional.empty(), text);
    }
}
