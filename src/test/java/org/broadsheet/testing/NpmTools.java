package org.broadsheet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code NpmTools.obtain()} are the programs for Node.js that look at the description of the API; empty without npm, or where it cannot
 * fetch them. They stay in the build folder until {@code mvn clean}.
 */
public final class NpmTools {
    private static final List<String> PACKAGES =
            List.of("@redocly/cli@2.77.0", "@stoplight/spectral-cli@6.16.3", "typescript@7.0.2");
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path folder;

    private NpmTools(Path folder) {
        this.folder = folder;
    }

    public static Optional<NpmTools> obtain() {
        Path folder = BuildFolder.path("npm-tools");
        boolean there = ProgramPath.first("npm").isPresent()
                && ProgramPath.first("node").isPresent()
                && BuildFolder.alone("npm-tools", () -> Files.exists(folder) || install(folder));
        return there ? Optional.of(new NpmTools(folder)) : Optional.empty();
    }

    private static boolean install(Path folder) {
        Path work = BuildFolder.emptied(folder.resolveSibling("npm-tools.part"));
        List<String> words = new ArrayList<>(List.of(
                "npm",
                "install",
                "--prefix",
                work.toString(),
                "--no-save",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund"));
        words.addAll(PACKAGES);
        if (!new Command(words, Map.of(), work).succeedsWithin(LIMIT)) {
            return false;
        }
        try {
            Files.move(work, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /** What the program says in that folder when it fails; nothing when it is content. */
    public Optional<String> complaint(Path where, String program, String... arguments) {
        List<String> words = new ArrayList<>(
                List.of(folder.resolve("node_modules/.bin").resolve(program).toString()));
        words.addAll(List.of(arguments));
        return complaint(where, words);
    }

    /** The same of any program, which writes into that folder. */
    public static Optional<String> complaint(Path where, List<String> words) {
        Path log = where.resolve("command.log");
        try {
            Files.deleteIfExists(log);
            // Redocly would send home what it was used for.
            boolean content = new Command(words, Map.of("REDOCLY_TELEMETRY", "off"), where).succeedsWithin(LIMIT);
            return content ? Optional.empty() : Optional.of(Files.readString(log, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder of that name for what they read and write. */
    public static Path workplace(String name) {
        return BuildFolder.emptied(BuildFolder.path(name));
    }
}
