package org.broadsheet.platform.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptFormTest {
    private static final Pattern PASSWORD = Pattern.compile("<h:inputSecret id=\"([^\"]+)\"");

    @Test
    void everyPasswordOfAPageIsKnownAsOne() throws IOException {
        List<String> names;
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp/WEB-INF/pages"))) {
            names = pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .flatMap(page -> PASSWORD.matcher(text(page)).results())
                    .map(field -> field.group(1))
                    .toList();
        }

        assertThat(names).isNotEmpty().allMatch(KeptForm::isSecret);
        assertThat(List.of("title", "body", "bio", "email")).noneMatch(KeptForm::isSecret);
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
