package org.broadsheet.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.testing.NpmTools;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What others look for in such a document is right in ours. Without npm nobody looks. */
@Tag("slow")
class ApiDocumentLintTest {
    private final NpmTools tools =
            NpmTools.obtain().orElseGet(() -> abort("There is no npm here to fetch Spectral and Redocly with"));

    @Test
    void spectralAndRedoclyFindNothing() throws IOException {
        Path folder = NpmTools.workplace("api-lint");
        Files.writeString(
                folder.resolve("openapi.json"),
                new ApiDocument(new DescriptionFiles())
                        .of(CallsInCode.all(), "https://site.example.org")
                        .toString(),
                StandardCharsets.UTF_8);
        for (String rules : new String[] {"spectral.yaml", "redocly.yaml"}) {
            try (InputStream file = getClass().getResourceAsStream(rules)) {
                Files.copy(file, folder.resolve(rules));
            }
        }

        assertThat(tools.complaint(
                        folder, "spectral", "lint", "--fail-severity=hint", "--ruleset=spectral.yaml", "openapi.json"))
                .isEmpty();
        assertThat(tools.complaint(folder, "redocly", "lint", "--config=redocly.yaml", "openapi.json"))
                .isEmpty();
    }
}
