package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.JsonReader;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Statements;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a request that writes may cost, its answer included. */
@ArquillianTest
class WriteCostsIT {
    private static final int CREATED = 14;
    private static final int PATCHED_DRAFT = 14;
    private static final int PATCHED_LIVE = 26;

    private static final IfMatch ANY = new IfMatch(Optional.of("*"));

    @Inject
    Revising revising;

    @Inject
    ArticleViews views;

    @Inject
    Settings settings;

    @PersistenceUnit
    EntityManagerFactory factory;

    @Test
    void creatingTakesFewStatements() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        List<String> sent = Statements.during(factory, () -> create(editor, "\"status\": \"draft\""));

        assertThat(sent).as(String.join("\n", sent)).hasSizeLessThanOrEqualTo(CREATED);
    }

    @Test
    void patchingTakesFewStatements() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        String draft = create(editor, "\"tags\": [\"cost\", \"of writing\"]");
        String live = create(editor, "\"tags\": [\"cost\", \"of writing\"], \"published\": true");

        List<String> drafted = Statements.during(factory, () -> patch(editor, draft));
        List<String> shown = Statements.during(factory, () -> patch(editor, live));

        assertThat(drafted).as(String.join("\n", drafted)).hasSizeLessThanOrEqualTo(PATCHED_DRAFT);
        assertThat(shown).as(String.join("\n", shown)).hasSizeLessThanOrEqualTo(PATCHED_LIVE);
    }

    private String create(Caller editor, String fields) {
        JsonFields sent = json("{\"title\": \"" + Unique.name("cost") + "\", \"body\": \"Text\", " + fields + "}");
        ArticleFields.Creation creation = ArticleFields.ofCreation(sent, OffsetDateTime.now(Clock.systemUTC()));
        return shown(revising.create(editor, creation));
    }

    private String patch(Caller editor, String slug) {
        ArticleFields fields = ArticleFields.ofPatch(json("{\"body\": \"Another text\"}"));
        return shown(revising.write(editor, slug, false, fields, ANY));
    }

    /** As the resource answers it. */
    private String shown(ArticleView written) {
        ArticleView view = views.settled(written);
        assertThat(view.tag().getValue()).isNotEmpty();
        return view.json(settings).slug();
    }

    private static JsonFields json(String text) {
        try {
            return new JsonReader()
                    .readFrom(
                            JsonFields.class,
                            null,
                            null,
                            MediaType.APPLICATION_JSON_TYPE,
                            null,
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
