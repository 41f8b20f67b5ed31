package org.broadsheet.media.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.broadsheet.media.Description;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.media.picture.Darkroom;
import org.broadsheet.media.picture.SamplePictures;
import org.broadsheet.media.use.MediaUse;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.TooLarge;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Statements;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each picture once, whoever brings it; nothing that is shown is ever deleted. */
@ArquillianTest
class MediaLibraryIT {
    private static final OffsetDateTime DISTANT_PAST = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @Inject
    MediaLibrary library;

    @Inject
    MediaRepository pictures;

    @Inject
    MediaUse use;

    @PersistenceUnit
    EntityManagerFactory factory;

    private Caller author;
    private byte[] file;

    @BeforeEach
    void prepare() {
        author = Newcomers.caller("writer", Role.AUTHOR);
        file = SamplePictures.jpeg(1000, 500, UUID.randomUUID().hashCode());
    }

    @Test
    void theSameFileIsKeptOnce() {
        Media first = add(author, "one.jpg", "A bridge");
        Media second = add(Newcomers.caller("writer", Role.AUTHOR), "two.jpg", "Another bridge");

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getName()).isEqualTo("one.jpg");
        assertThat(second.getAlt()).isEqualTo("A bridge");
        assertThat(widths(first)).containsExactly("480", "960", "1000");
    }

    @Test
    void theSameFileAtTheSameInstantIsKeptOnce() {
        List<Long> ids = AtOnce.run(8, i -> add(author, "at-once.jpg", "").getId());

        assertThat(ids).containsOnly(ids.get(0));
        assertThat(Rows.of("select id from media where id = ?", ids.get(0))).hasSize(1);
        assertThat(Rows.of(
                        "select c.variant_id from media_content c join media_variant v on v.id = c.variant_id where v.media_id = ?",
                        ids.get(0)))
                .hasSize(3);
    }

    @Test
    void aDescriptionThatWasMissingIsTakenFromTheNextUpload() {
        add(author, "one.jpg", "");

        assertThat(add(author, "one.jpg", " A  bridge\n").getAlt()).isEqualTo("A bridge");
    }

    @Test
    void whatBreaksABoundIsNamedAndNothingIsKept() {
        assertField("alt", () -> add(author, "x.jpg", "x".repeat(501)));
        assertField("alt", () -> add(author, "x.jpg", "half \ud83d"));
        assertField("file", () -> library.add(author, "x.jpg", new ByteArrayInputStream(new byte[0]), ""));
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() ->
                        library.add(author, "x.jpg", new ByteArrayInputStream(new byte[Darkroom.MOST_BYTES + 1]), ""));
    }

    @Test
    void othersPicturesAreTheEditors() {
        Media media = add(author, "mine.jpg", "");
        Caller stranger = Newcomers.caller("writer", Role.AUTHOR);
        Caller editor = Newcomers.caller("editor", Role.EDITOR);

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> library.describe(stranger, media.getId(), Description.of("x")));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> library.delete(stranger, media.getId()));
        assertThat(library.describe(editor, media.getId(), Description.checked("Seen", 0, 1))
                        .getFocalY())
                .isEqualTo(1);
    }

    @Test
    void aPointOutsideThePictureIsRefused() {
        for (double share : new double[] {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Description.checked("", share, 0));
        }
    }

    @Test
    void whatAnArticleShowsIsNotDeleted() {
        Media media = add(author, "shown.jpg", "");
        long article = -media.getId();
        use.note(article, "![A](" + media.getUrl() + ")", null, "");
        use.note(article - 1, media.getThumbnail());

        assertThat(use.articles(media.getId())).containsExactlyInAnyOrder(article, article - 1);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> library.delete(author, media.getId()));

        use.note(article, "Taken out");
        use.note(article - 1);
        library.delete(author, media.getId());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> library.find(media.getId()));
    }

    @Test
    void aDeletedPictureComesBack() {
        Media media = add(author, "back.jpg", "");
        library.delete(author, media.getId());
        assertThat(pictures.content(media.getHash(), Optional.empty(), "image/jpeg"))
                .isEmpty();

        library.restore(author, media.getId());
        assertThat(library.find(media.getId()).getHash()).isEqualTo(media.getHash());

        library.delete(author, media.getId());
        assertThat(add(author, "back.jpg", "").getId()).isEqualTo(media.getId());

        library.delete(author, media.getId());
        use.note(-media.getId(), media.getUrl());
        assertThat(library.find(media.getId()).getHash()).isEqualTo(media.getHash());
        use.note(-media.getId());
    }

    @Test
    void whatWasPutAsideADayAgoIsTakenAwayUnlessItIsShown() {
        Media gone = add(author, "gone.jpg", "");
        library.delete(author, gone.getId());
        file = SamplePictures.png(30, UUID.randomUUID().hashCode() >>> 23 | 1);
        Media kept = add(author, "kept.png", "");
        library.delete(author, kept.getId());
        Rows.change("update media set deleted_at = ? where id in (?, ?)", DISTANT_PAST, gone.getId(), kept.getId());
        Rows.change("insert into media_use (media_id, article_id) values (?, ?)", kept.getId(), -kept.getId());

        pictures.purge(DISTANT_PAST.plusDays(1));

        assertThat(pictures.byId(gone.getId())).isEmpty();
        assertThat(pictures.byId(kept.getId())).isPresent();
        Rows.change("delete from media_use where media_id = ?", kept.getId());
    }

    @Test
    void wordsAreLookedForInNameAndDescription() {
        String word = Unique.name("lantern");
        Media media = add(author, "Harbour " + word + ".jpg", "Boats_at 100%");

        assertThat(found(word.toUpperCase(Locale.ROOT))).containsExactly(media.getId());
        assertThat(found("boats_at 100%")).contains(media.getId());
        assertThat(found("b_ats")).isEmpty();
        assertThat(found(word + "%")).isEmpty();
        assertThat(found("nul\0")).isNotNull();
    }

    @Test
    void aListCostsTheSameWhateverItsLength() {
        String word = Unique.name("many");
        for (int i = 0; i < 3; i++) {
            file = SamplePictures.jpeg(500, 100, UUID.randomUUID().hashCode());
            add(author, word + ".jpg", "");
        }

        List<String> statements = Statements.during(
                factory,
                () -> pictures.list(word, new Page.Request(1, 20))
                        .items()
                        .forEach(media -> assertThat(media.getThumbnail()).contains("/480/")));

        assertThat(statements).hasSizeLessThanOrEqualTo(4).noneMatch(sql -> sql.contains("media_content"));
    }

    @Test
    void whatReadersMayNoticeIsLogged() {
        Media media = add(author, "logged.jpg", "");
        library.describe(author, media.getId(), Description.of("Now described"));
        library.delete(author, media.getId());
        library.restore(author, media.getId());

        assertThat(Rows.of("select kind from change_log where slug = ? order by number", media.getHash()))
                .containsExactly(
                        List.of("media.added"),
                        List.of("media.updated"),
                        List.of("media.deleted"),
                        List.of("media.restored"));
    }

    private Media add(Caller caller, String name, String alt) {
        return library.add(caller, name, new ByteArrayInputStream(file), alt);
    }

    private List<Long> found(String words) {
        return pictures.list(words, new Page.Request(1, 100)).items().stream()
                .map(Media::getId)
                .toList();
    }

    private static List<String> widths(Media media) {
        return Rows.of("select width from media_variant where media_id = ? order by width", media.getId()).stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static void assertField(String field, Runnable action) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(action::run)
                .satisfies(refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo(field)));
    }
}
