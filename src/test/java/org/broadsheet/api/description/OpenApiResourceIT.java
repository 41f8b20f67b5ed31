package org.broadsheet.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;

/** {@code GET /api/openapi.json}. */
@HttpTest
class OpenApiResourceIT {
    private final Visitor stranger = Visitor.from("203.0.113.71");

    @Test
    void everybodyReadsWhatCanBeCalled() {
        JsonObject document = json(stranger.get("/api/openapi.json"), 200);

        assertThat(document.get("openapi").getAsString()).startsWith("3.1.");
        assertThat(document.getAsJsonArray("servers")
                        .get(0)
                        .getAsJsonObject()
                        .get("url")
                        .getAsString())
                .isEqualTo(SiteUnderTest.current().url().toString().replaceFirst("/$", ""));
        assertThat(document.getAsJsonObject("paths").keySet()).contains("/api/articles", "/api/openapi.json");
    }

    @Test
    void theServerFindsWhatTheCodeHas() {
        JsonObject paths = json(stranger.get("/api/openapi.json"), 200).getAsJsonObject("paths");

        assertThat(CallsInCode.all()).isNotEmpty().allSatisfy(call -> {
            assertThat(paths.keySet()).contains(call.path());
            assertThat(paths.getAsJsonObject(call.path()).keySet())
                    .contains(call.method().toLowerCase(java.util.Locale.ROOT));
        });
    }

    @Test
    void whoHasItIsToldSo() {
        HttpResponse<String> first = stranger.get("/api/openapi.json");
        HttpResponse<String> again = Visitor.from("203.0.113.71")
                .with("If-None-Match", header(first, "ETag"))
                .get("/api/openapi.json");

        assertThat(header(first, "ETag")).startsWith("\"");
        assertThat(header(first, "Cache-Control")).contains("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }
}
