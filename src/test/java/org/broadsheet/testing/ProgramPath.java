package org.broadsheet.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code ProgramPath.first("chromium", "google-chrome")} is the first of these programs that the shell would find. */
public final class ProgramPath {
    private ProgramPath() {}

    public static Optional<Path> first(String... names) {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator));
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
