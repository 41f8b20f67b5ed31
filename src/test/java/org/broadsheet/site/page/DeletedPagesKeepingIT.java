package org.broadsheet.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.housekeeping.Housekeeping;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages that were deleted are kept for thirty days, and so many as a site may have. */
@ArquillianTest
class DeletedPagesKeepingIT {
    @Inject
    SitePages pages;

    @Inject
    DeletedPages deleted;

    @Inject
    Housekeeping housekeeping;

    @Inject
    Clock clock;

    private final String name = Unique.name("ending");

    @AfterEach
    void tidy() {
        Rows.change("delete from deleted_page where title = ?", name);
    }

    @Test
    void thirtyDaysLaterTheyAreGoneForGood() {
        Caller owner = Newcomers.caller("owner", Role.OWNER);
        long old = deleted(owner);
        long young = deleted(owner);
        age(old, 31);
        age(young, 29);

        housekeeping.tidy();

        assertThat(deleted.list())
                .extracting(DeletedPage::getId)
                .contains(young)
                .doesNotContain(old);
    }

    @Test
    void theLatestAreKeptAndNoMoreThanASiteMayHave() {
        Caller owner = Newcomers.caller("owner", Role.OWNER);
        long first = deleted(owner);
        age(first, 1);

        for (int i = 0; i < SitePages.MOST; i++) {
            deleted(owner);
        }

        assertThat(deleted.list())
                .hasSize(SitePages.MOST)
                .extracting(DeletedPage::getId)
                .doesNotContain(first);
    }

    @Test
    void onlyOwnersBringOneBack() {
        long gone = deleted(Newcomers.caller("owner", Role.OWNER));
        Caller editor = Newcomers.caller("editor", Role.EDITOR);

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> pages.restore(editor, gone));
    }

    private long deleted(Caller owner) {
        String slug = pages.create(owner, Optional.of(Unique.name("ending")), name, "Text")
                .getSlug();
        return pages.delete(owner, slug, page -> {});
    }

    private void age(long number, int days) {
        Rows.change(
                "update deleted_page set deleted_at = ? where id = ?",
                OffsetDateTime.now(clock).minusDays(days),
                number);
    }
}
