package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which forms the values of an article come back from programs, and in which not. */
@HttpTest
class WrittenFormsIT {
    private static final ArticleRewrite EDITOR = new ArticleRewrite(People.add(Role.EDITOR));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx",
                "yyyy-MM-dd'T'HH:mm:ss.SSSX",
                "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSX"
            })
    void timesMayBePutBackInAnotherForm(String pattern) {
        String address = EDITOR.published();
        JsonObject article = EDITOR.read(address);
        JsonObject written = article.deepCopy();
        for (String field : List.of("created_at", "updated_at", "published_at")) {
            OffsetDateTime time = OffsetDateTime.parse(article.get(field).getAsString());
            written.addProperty(
                    field, DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time));
        }

        JsonObject after = json(EDITOR.put(address, written), 200);

        assertThat(after.get("published_at")).isEqualTo(article.get("published_at"));
        assertThat(after.get("created_at")).isEqualTo(article.get("created_at"));
        assertThat(after.get("version")).isEqualTo(article.get("version"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tags\": [{\"name\": \"a\", \"nonsense\": 1}]}",
                "{\"authors\": [{\"username\": \"a\", \"nonsense\": 1}]}",
                "{\"series\": {\"name\": \"a\", \"nonsense\": 1}}"
            })
    void anUnknownFieldWithinAFieldIsRefused(String patch) {
        problem(EDITOR.patch(EDITOR.draft(), patch), 400, "nonsense");
    }
}
