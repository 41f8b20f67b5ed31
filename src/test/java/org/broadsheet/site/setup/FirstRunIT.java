package org.broadsheet.site.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.Accounts;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site gets its first owner once, from whoever holds the code. */
@ArquillianTest
class FirstRunIT {
    private static final String OWNERS = "select count(*) from app_user where role = 'OWNER' and disabled_at is null";
    private static final String CODE = "select content from setting where name = 'setup.code'";

    @Inject
    FirstRun firstRun;

    @Inject
    SetupCode code;

    @Inject
    Clock clock;

    private List<List<String>> codeBefore;

    @BeforeEach
    void keepTheCode() {
        codeBefore = Rows.of(CODE);
    }

    @AfterEach
    void putTheCodeBack() {
        Rows.change("delete from setting where name = 'setup.code'");
        codeBefore.forEach(
                row -> Rows.change("insert into setting (name, content) values ('setup.code', ?)", row.get(0)));
    }

    @Test
    void theStartGaveTheSiteItsNameAndPages() {
        assertThat(Rows.one("select content from setting where name = 'site.name'"))
                .isNotBlank();
        assertThat(Rows.of("select slug from site_page order by position"))
                .startsWith(List.of("about"), List.of("imprint"), List.of("privacy"));
    }

    @Test
    void anotherStartChangesNothing() {
        String everything = "select (select count(*) from app_user) + (select count(*) from site_page),"
                + " (select max(updated_at) from site_page), (select content from setting where name = 'site.name')";
        List<List<String>> before = Rows.of(everything);

        firstRun.prepare();

        assertThat(Rows.of(everything)).isEqualTo(before);
    }

    @Test
    void aSiteThatHasAnOwnerGetsNoOtherAndTheCodeIsNotUsedUp() {
        withoutOwners(() -> {
            Newcomers.join("owner", Role.OWNER);
            String text = code.renew().text();

            assertThat(firstRun.isOpen()).isFalse();
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> firstRun.become(account(), text, Unique.name("address")));

            assertThat(Rows.one(OWNERS)).isEqualTo("1");
            assertThat(Rows.of(CODE)).hasSize(1);
        });
    }

    @Test
    void theCodeIsStoredAsItsHash() {
        String text = code.renew().text();

        assertThat(Rows.one(CODE)).hasSize(64).doesNotContain(text);
    }

    @Test
    void ofManyWithTheCodeOneBecomesTheOwner() {
        withoutOwners(() -> {
            String text = code.renew().text();

            List<Boolean> became = AtOnce.run(6, i -> {
                try {
                    firstRun.become(account(), text, Unique.name("address"));
                    return true;
                } catch (Refusal late) {
                    return false;
                }
            });

            assertThat(became).containsOnlyOnce(true);
            assertThat(Rows.one(OWNERS)).isEqualTo("1");
            assertThat(Rows.of(CODE)).isEmpty();
        });
    }

    @Test
    void aWrongCodeMakesNobodyTheOwner() {
        withoutOwners(() -> {
            code.renew();

            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> firstRun.become(account(), "guessed", Unique.name("address")))
                    .satisfies(refused ->
                            assertThat(refused.errors().get(0).field()).isEqualTo("code"));

            assertThat(firstRun.isOpen()).isTrue();
            assertThat(Rows.of(CODE)).hasSize(1);
        });
    }

    @Test
    void aMistakeInTheFormDoesNotUseTheCodeUp() {
        withoutOwners(() -> {
            String text = code.renew().text();
            String name = Unique.name("weak");

            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> firstRun.become(
                            new Accounts.NewAccount(name, name + "@example.org", "", "short"),
                            text,
                            Unique.name("address")));

            assertThat(firstRun.isOpen()).isTrue();
            assertThat(Rows.of(CODE)).hasSize(1);
        });
    }

    /** As the shared site has owners, they are away meanwhile; whoever became one here leaves. */
    private void withoutOwners(Runnable work) {
        OffsetDateTime away = OffsetDateTime.now(clock);
        Rows.change("update app_user set disabled_at = ? where role = 'OWNER' and disabled_at is null", away);
        try {
            work.run();
        } finally {
            Rows.change("update app_user set role = 'AUTHOR' where role = 'OWNER' and disabled_at is null");
            Rows.change("update app_user set disabled_at = null where role = 'OWNER' and disabled_at = ?", away);
        }
    }

    private static Accounts.NewAccount account() {
        String name = Unique.name("first");
        return new Accounts.NewAccount(name, name + "@example.org", "", Newcomers.PASSWORD);
    }
}
