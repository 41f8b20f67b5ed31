package org.broadsheet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code PackagedChromium.obtain()} is the Chromium inside an npm package, with the libraries and fonts that a bare machine lacks.
 *
 * <p>Unpacked once into the build folder (about 220 MB) and used again until {@code mvn clean}; empty without npm, or where the
 * package has no binary for the machine.
 */
final class PackagedChromium {
    private static final String VERSION = "153.0.0";
    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** The package inflates into the folder for temporary files, which {@code TMPDIR} makes ours. */
    private static final String INFLATE = """
            import { inflate } from '@sparticuz/chromium';
            const bin = 'node_modules/@sparticuz/chromium/bin/';
            await Promise.all(['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((file) => inflate(bin + file)));
            """;

    private static final String FONTS = """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>/usr/share/fonts</dir><dir>%1$s/fonts</dir><cachedir>%1$s/fonts-cache</cachedir></fontconfig>
            """;

    private PackagedChromium() {}

    static Optional<Chromium> obtain() {
        Path folder = BuildFolder.path("chromium").resolve(VERSION);
        if (!Files.exists(folder) && canRunHere()) {
            unpackInto(folder);
        }
        return Optional.of(folder)
                .filter(Files::exists)
                .map(unpacked -> new Chromium(
                        unpacked.resolve("chromium"),
                        Map.of(
                                "LD_LIBRARY_PATH",
                                        unpacked.resolve("al2023/lib").toString(),
                                "FONTCONFIG_FILE",
                                        unpacked.resolve("fonts.conf").toString())));
    }

    private static boolean canRunHere() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64")
                && ProgramPath.first("npm").isPresent()
                && ProgramPath.first("node").isPresent();
    }

    /** Works beside the folder and moves the result there last, so that an interrupted run leaves nothing half done in it. */
    private static void unpackInto(Path folder) {
        Path work = BuildFolder.emptied(folder.resolveSibling(VERSION + ".part"));
        try {
            Path unpacked = Files.createDirectory(work.resolve("unpacked"));
            Command install = new Command(
                    List.of(
                            "npm",
                            "install",
                            "--prefix",
                            work.toString(),
                            "--no-save",
                            "--ignore-scripts",
                            "--no-audit",
                            "--no-fund",
                            "@sparticuz/chromium@" + VERSION),
                    Map.of(),
                    work);
            Command inflate = new Command(
                    List.of("node", "--input-type=module", "--eval", INFLATE),
                    Map.of("TMPDIR", unpacked.toString()),
                    work);
            if (install.succeedsWithin(LIMIT) && inflate.succeedsWithin(LIMIT)) {
                Files.writeString(unpacked.resolve("fonts.conf"), FONTS.replace("%1$s", folder.toString()));
                Files.move(unpacked, folder);
                BuildFolder.delete(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
