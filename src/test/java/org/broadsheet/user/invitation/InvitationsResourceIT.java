package org.broadsheet.user.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /api/invitations}: how owners let people in. */
@HttpTest
class InvitationsResourceIT {
    private static final String PATH = "/api/invitations";

    private final Visitor owner = Owner.api("203.0.113.144");

    @Test
    void theLinkIsShownOnceAndCanBeRevoked() {
        String label = Unique.name("Jane");
        HttpResponse<String> answer = owner.post(PATH, "{\"role\": \"editor\", \"label\": \"" + label + "\"}");
        JsonObject invitation = json(answer, 201);
        String url = invitation.get("url").getAsString();
        String path = PATH + "/" + invitation.get("id").getAsString();

        assertThat(header(answer, "Location")).isEqualTo(SiteUnderTest.current().url() + path);
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(url).startsWith(SiteUnderTest.current().url() + "/invite/");
        assertThat(Visitor.from("203.0.113.145").get(url).statusCode()).isEqualTo(200);
        HttpResponse<String> list = owner.get(PATH + "?per_page=100");
        assertThat(texts(json(list, 200), "label")).contains(label);
        assertThat(list.body()).doesNotContain(url);

        assertThat(owner.delete(path).statusCode()).isEqualTo(204);
        problem(owner.delete(path), 404);
        assertThat(Visitor.from("203.0.113.145").get(url).statusCode()).isEqualTo(404);
        problem(owner.delete(PATH + "/1e3"), 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role | {\"label\": \"Jane\"}",
                "role | {\"label\": \"Jane\", \"role\": \"king\"}",
                "label | {\"role\": \"author\"}",
                "label | {\"role\": \"author\", \"label\": \" \"}",
                "email | {\"role\": \"author\", \"label\": \"Jane\", \"email\": \"jane@example.org\"}"
            })
    void aFieldThatIsWrongIsNamed(String field, String body) {
        problem(owner.post(PATH, body), 400, field);
    }
}
