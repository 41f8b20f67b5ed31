package org.broadsheet.api.description;

import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.api.DeskEndpoint;

/** {@code CallsInCode.all()}: what the resources among the compiled classes take, without a server. */
final class CallsInCode {
    private CallsInCode() {}

    static List<ApiCall> all() {
        java.nio.file.Path root = root();
        try (Stream<java.nio.file.Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> DescribedShapes.type(
                            name.replace(java.io.File.separatorChar, '.').replaceFirst("\\.class$", "")))
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .filter(type -> !type.isAnnotationPresent(DeskEndpoint.class))
                    .flatMap(ApiCall::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.nio.file.Path root() {
        try {
            return java.nio.file.Path.of(ApiCall.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
