package org.broadsheet.feed.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;

import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.RawAnswer;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What of {@code GET /api/changes} is known already is not sent again. */
@HttpTest
class ChangesValidatorIT {
    private static final String PATH = "/api/changes";

    private final Visitor stranger = Visitor.from("203.0.113.60");

    @Test
    void whatIsUnchangedHasTheTagThatWasSent() {
        while (stranger.get(PATH).body().length() < 1024) {
            Story.titled(Story.unique("News")).published();
        }
        String address = PATH + "?after=0&per_page=20";
        Visitor program = Visitor.from("203.0.113.61").with("Accept-Encoding", "gzip");
        RawAnswer packed = RawAnswer.of(program, address);

        HttpResponse<String> again =
                program.with("If-None-Match", packed.header("ETag")).get(address);

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "ETag")).isEqualTo(packed.header("ETag"));
        assertThat(program.with("If-None-Match", "*").get(address).statusCode()).isEqualTo(304);
    }
}
