package org.broadsheet.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@code Chromium.find(playwright).launch(playwright)} is a headless browser, on a machine that has one and on one that has not.
 *
 * <p>The first that is there: the path in the environment variable {@code CHROMIUM}; one on the {@code PATH}; one that npm brings
 * ({@link PackagedChromium}); one that Playwright downloads ({@link DownloadedChromium}).
 *
 * @param environment what the browser needs beside its own folder, added to ours
 */
public record Chromium(Path executable, Map<String, String> environment) {
    private static final String WHAT_TO_INSTALL =
            "install Chromium (Debian: apt-get install chromium; Fedora: dnf install"
                    + " chromium; macOS: brew install --cask chromium), or set CHROMIUM to the path of one.";

    /** Background traffic and first-run pages off, and what root and small containers can't do. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    public static Chromium find(Playwright playwright) {
        Stream<Supplier<Optional<Chromium>>> sources = Stream.of(
                Chromium::named,
                Chromium::installed,
                PackagedChromium::obtain,
                () -> DownloadedChromium.obtain(playwright));
        return BuildFolder.alone(
                        "chromium",
                        () -> sources.map(Supplier::get)
                                .flatMap(Optional::stream)
                                .findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests found no Chromium and could not get one: " + WHAT_TO_INSTALL));
    }

    public Browser launch(Playwright playwright) {
        // Playwright replaces the whole environment by the one it is given.
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(environment);
        try {
            return playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable)
                            .setHeadless(true)
                            .setArgs(FLAGS)
                            .setEnv(all));
        } catch (PlaywrightException e) {
            throw new IllegalStateException("The Chromium at " + executable + " does not start: " + WHAT_TO_INSTALL, e);
        }
    }

    private static Optional<Chromium> named() {
        Optional<Path> path = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        if (path.isPresent() && !Files.isExecutable(path.get())) {
            throw new IllegalStateException(
                    "CHROMIUM names " + path.get() + ", which is no program: " + WHAT_TO_INSTALL);
        }
        return path.map(Chromium::needingNothing);
    }

    private static Optional<Chromium> installed() {
        return ProgramPath.first(
                        "chromium-headless-shell",
                        "chromium",
                        "chromium-browser",
                        "google-chrome",
                        "google-chrome-stable")
                .map(Chromium::needingNothing);
    }

    static Chromium needingNothing(Path executable) {
        return new Chromium(executable, Map.of());
    }
}
