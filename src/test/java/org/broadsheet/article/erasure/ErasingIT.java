package org.broadsheet.article.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.Trail;
import org.broadsheet.article.editor.Presence;
import org.broadsheet.article.history.Revision;
import org.broadsheet.article.preview.PreviewLinks;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.TextShown;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.audit.AuditEntry;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is deleted for good is gone, with all that was only its own. */
@ArquillianTest
class ErasingIT {
    @Inject
    Writing writing;

    @Inject
    Event<TextShown> elsewhere;

    @Inject
    Publishing publishing;

    @Inject
    Erasing erasing;

    @Inject
    PreviewLinks previews;

    @Inject
    Presence presence;

    @Inject
    Trail trail;

    @Inject
    ArticleRepository articles;

    @Inject
    UserRepository users;

    @Inject
    Clock clock;

    @Test
    void whatAnOwnerDeletesForGoodLeavesNothingButTheMemoryOfIt() {
        Caller owner = owner();
        Article article = write(owner, Unique.name("way"), "Body", Move.publish());
        String slug = article.getSlug();
        writing.save(owner, slug, 1, text(slug, "Second text"), Move.publish());
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> erasing.erase(owner, slug));
        publishing.trash(owner, slug, Publishing.UNCHECKED);
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> erasing.erase(Newcomers.caller("editor", Role.EDITOR), slug));

        erasing.erase(owner, slug);

        for (String table : List.of("draft", "live_text", "revision", "article_slug", "article_tag", "draft_tag")) {
            assertThat(Rows.one("select count(*) from " + table + " where article_id = ?", article.getId()))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(articles.bySlug(slug)).isEmpty();
        assertThat(Rows.of(
                                "select kind, slug from change_log where subject_id = ? order by number desc",
                                article.getPublicId())
                        .get(0))
                .containsExactly("article.deleted", slug);
        assertThat(trail.of(article, 1)).extracting(AuditEntry::getAction).containsExactly("article.deleted");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> erasing.erase(owner, slug));
        assertThat(write(owner, slug, "Body", Move.keep()).getSlug()).isEqualTo(slug);
    }

    @Test
    void whatIsErasedLeavesNothingBehind() {
        Caller owner = owner();
        String slug = Unique.name("erased");
        Article article = writing.createOnce(
                owner, UUID.randomUUID().toString(), text(slug, "Text"), Move.publish(), Revision.Occasion.SAVED);
        previews.make(owner, slug, 7);
        presence.here(article, owner.user(), UUID.randomUUID().toString());
        publishing.trash(owner, slug, Publishing.UNCHECKED);

        erasing.erase(owner, slug);

        assertThat(articles.bySlug(slug)).isEmpty();
        for (String table : List.of("presence", "preview_link", "creation_key", "revision", "draft", "live_text")) {
            assertThat(Rows.one("select count(*) from " + table + " where article_id = " + article.getId()))
                    .as(table)
                    .isEqualTo("0");
        }
    }

    @Test
    void picturesThatNobodyElseShowsGoWithIt() {
        Caller owner = owner();
        String own = picture(owner);
        String once = picture(owner);
        String shared = picture(owner);
        String ofThePage = picture(owner);
        String slug = Unique.name("pictured");
        write(owner, Unique.name("other"), shown(shared), Move.keep());
        write(owner, slug, shown(own, once, shared, ofThePage), Move.publish());
        writing.save(owner, slug, 1, text(slug, shown(own, shared, ofThePage)), Move.publish());
        elsewhere.fire(new TextShown("/desk/pages/" + slug, "Pictured", List.of(shown(ofThePage))));
        publishing.trash(owner, slug, Publishing.UNCHECKED);

        erasing.erase(owner, slug);

        assertThat(Rows.of("select hash from media where hash in (?, ?, ?, ?)", own, once, shared, ofThePage))
                .containsExactlyInAnyOrder(List.of(shared), List.of(ofThePage));
        assertThat(Rows.of("select slug from change_log where kind = 'media.deleted' and slug in (?, ?)", own, once))
                .hasSize(2);
    }

    /** A picture in the database, and its hash. */
    private static String picture(Caller caller) {
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        Rows.change(
                "insert into media (id, hash, name, type, width, height, bytes, alt, focal_x, focal_y, created_at, created_by)"
                        + " values (nextval('id_sequence'), ?, 'a.png', 'image/png', 1, 1, 3, '', 0.5, 0.5, current_timestamp, ?)",
                hash,
                caller.user().getId());
        Rows.change(
                "insert into media_variant (id, media_id, width, height, type, bytes)"
                        + " select nextval('id_sequence'), id, 1, 1, 'image/png', 3 from media where hash = ?",
                hash);
        Rows.change(
                "insert into media_content (variant_id, content) select v.id, ? from media_variant v"
                        + " join media m on m.id = v.media_id where m.hash = ?",
                new byte[] {1, 2, 3},
                hash);
        return hash;
    }

    private static String shown(String... hashes) {
        StringBuilder text = new StringBuilder();
        for (String hash : hashes) {
            text.append("![](/media/").append(hash).append("/a.png)\n\n");
        }
        return text.toString();
    }

    /** One who is disabled in the database, so that the site goes on waiting for its first. */
    private Caller owner() {
        String username = Newcomers.join("owner", Role.EDITOR).getUsername();
        Rows.change(
                "update app_user set role = 'OWNER', disabled_at = ? where username = ?",
                OffsetDateTime.now(clock),
                username);
        return Caller.of(users.byUsername(username).orElseThrow());
    }

    private Article write(Caller caller, String title, String body, Move move) {
        return writing.create(caller, text(title, body), List.of(), move);
    }

    private static Manuscript text(String title, String body) {
        return new Manuscript(title, "", body, "en", Optional.of(title), List.of("Ways"));
    }
}
