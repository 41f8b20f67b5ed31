package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpeechFilterTest {

    @Test
    void theDeskIsWhereOneHasToLogIn() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/main/webapp/WEB-INF/routes.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String address = line.strip().split("\\s+", -1)[1].replaceAll("\\{\\w+}", "some-thing");
                assertThat(SpeechFilter.isDesk(address))
                        .as(line)
                        .isEqualTo(line.strip().matches(".*\\slogin(\\s.*)?"));
            }
        }
    }

    @Test
    void whatTheScriptsOfTheDeskCallIsPartOfIt() {
        assertThat(SpeechFilter.isDesk("/desk/json/tags")).isTrue();
        assertThat(SpeechFilter.isDesk("/desks")).isFalse();
    }
}
