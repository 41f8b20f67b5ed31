package org.broadsheet.testing;

import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code DownloadedChromium.obtain(playwright)} is Playwright's own browser, kept in its cache; empty where the network does not have it. */
final class DownloadedChromium {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private DownloadedChromium() {}

    static Optional<Chromium> obtain(Playwright playwright) {
        Path executable = Path.of(playwright.chromium().executablePath());
        if (!Files.isExecutable(executable)) {
            // Another JVM, because the command line of Playwright ends the one it runs in.
            List<String> install = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    CLI.class.getName(),
                    "install",
                    "chromium");
            Path folder = BuildFolder.emptied(BuildFolder.path("chromium-download"));
            new Command(install, Map.of(), folder).succeedsWithin(LIMIT);
        }
        return Optional.of(executable).filter(Files::isExecutable).map(Chromium::needingNothing);
    }
}
