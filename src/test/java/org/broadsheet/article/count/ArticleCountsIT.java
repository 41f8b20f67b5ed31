package org.broadsheet.article.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.erasure.Erasing;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.article.publication.Reviewing;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.article.tagging.TagKeeping;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.staff.Staff;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Totals follow whatever happens to articles, and are folded without anybody noticing. */
@ArquillianTest
class ArticleCountsIT {
    @Inject
    ArticleCounts counts;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Reviewing reviewing;

    @Inject
    Erasing erasing;

    @Inject
    TagKeeping keeping;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    private Caller owner;
    private String name;
    private String tag;

    @BeforeEach
    void begin() {
        owner = Newcomers.caller("counting", Role.OWNER);
        name = owner.user().getUsername();
        tag = Unique.name("counted");
    }

    @Test
    void eachWayOfAnArticleIsFollowed() {
        String slug = write(Move.keep(), tag);
        assertThat(counts.ofAuthor(ArticleStatus.DRAFT, name)).isEqualTo(1);
        reviewing.submit(owner, slug);
        assertThat(counts.ofTag(ArticleStatus.SUBMITTED, tag)).isEqualTo(1);
        publishing.publish(owner, slug, Optional.of(OffsetDateTime.now(clock).plusDays(1)), Publishing.UNCHECKED);
        assertThat(counts.ofTag(ArticleStatus.SCHEDULED, tag)).isEqualTo(1);
        publishing.publish(owner, slug, Optional.empty(), Publishing.UNCHECKED);
        assertThat(counts.ofTag(ArticleStatus.PUBLISHED, tag)).isEqualTo(1);
        publishing.withdraw(owner, slug, Publishing.UNCHECKED);
        assertThat(counts.ofTag(ArticleStatus.WITHDRAWN, tag)).isEqualTo(1);
        publishing.trash(owner, slug, Publishing.UNCHECKED);
        assertThat(counts.ofAuthor(ArticleStatus.TRASHED, name)).isEqualTo(1);
        ExactTotals.check();

        erasing.erase(owner, slug);

        for (ArticleStatus status : ArticleStatus.values()) {
            assertThat(counts.ofTag(status, tag)).as(status.word()).isZero();
            assertThat(counts.ofAuthor(status, name)).as(status.word()).isZero();
        }
        ExactTotals.check();
    }

    @Test
    void theTagsThatReadersSeeAreCountedAndNotThoseOfADraft() {
        String slug = write(Move.publish(), tag, "a" + tag);

        writing.save(owner, slug, 1, text(slug, "b" + tag), Move.keep());
        assertThat(counts.ofTag(ArticleStatus.PUBLISHED, tag)).isEqualTo(1);
        assertThat(counts.ofTag(ArticleStatus.PUBLISHED, "b" + tag)).isZero();
        publishing.publish(owner, slug, Optional.empty(), Publishing.UNCHECKED);

        assertThat(counts.ofTag(ArticleStatus.PUBLISHED, tag)).isZero();
        assertThat(counts.ofTag(ArticleStatus.PUBLISHED, "b" + tag)).isEqualTo(1);
        ExactTotals.check();
    }

    @Test
    void tagsThatBecomeOneAndArticlesThatAreHandedOverAreCountedAnew() {
        write(Move.publish(), tag, "a" + tag);
        write(Move.publish(), "a" + tag);
        write(Move.keep(), tag);
        keeping.merge(owner, "a" + tag, tag);
        assertThat(counts.ofTag(ArticleStatus.PUBLISHED, tag)).isEqualTo(2);
        assertThat(counts.ofTag(ArticleStatus.DRAFT, tag)).isEqualTo(1);

        String heir = Newcomers.join("heir", Role.AUTHOR).getUsername();
        staff.handOver(Newcomers.caller("handing", Role.OWNER), name, heir);

        assertThat(counts.ofAuthor(ArticleStatus.PUBLISHED, name)).isZero();
        assertThat(counts.ofAuthor(ArticleStatus.PUBLISHED, heir)).isEqualTo(2);
        ExactTotals.check();
    }

    @Test
    void whatIsRefusedCountsForNothing() {
        long all = counts.of(ArticleStatus.PUBLISHED);

        String slug = write(Move.keep(), tag);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> writing.create(owner, text(slug, tag), List.of(), Move.publish()));

        assertThat(counts.of(ArticleStatus.PUBLISHED)).isEqualTo(all);
        ExactTotals.check();
    }

    @Test
    void manyRowsBecomeOneAndTheTotalStays() {
        for (int i = 0; i < 3; i++) {
            write(Move.publish(), tag);
        }

        while (counts.fold()) {
            // All that there is.
        }

        assertThat(Rows.of(
                        "select n from article_count where subject = (select id from tag where slug = ?)"
                                + " and status = 'PUBLISHED'",
                        tag))
                .containsExactly(List.of("3"));
        ExactTotals.check();
    }

    private String write(Move move, String... tags) {
        return writing.create(owner, text(Unique.name("counted"), tags), List.of(), move)
                .getSlug();
    }

    private static Manuscript text(String slug, String... tags) {
        return new Manuscript(slug, "", "Text", "en", Optional.of(slug), List.of(tags));
    }
}
