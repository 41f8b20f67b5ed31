package org.broadsheet.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.NpmTools;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.TestDatabase;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Clients that a program makes of the document compile, and work. On one database: they are the same on the other. */
@HttpTest
@DisabledIfSystemProperty(named = TestDatabase.PROPERTY, matches = "postgresql")
class GeneratedClientsIT {
    /** Where Maven copies the generator, and what its Java clients need. */
    private static final Path TOOLS = Path.of(System.getProperty("broadsheet.test.target", "target"), "api-clients")
            .toAbsolutePath();

    private static final String OPTIONS =
            "hideGenerationTimestamp=true,openApiNullable=false,useJakartaEe=true," + "containerDefaultToNull=true";

    private final String site = SiteUnderTest.current().url().toString();
    private final String token = Person.secretOf(
            json(People.add(Role.EDITOR).askForToken("clients", "articles:read", "articles:write"), 201));

    @Test
    void aClientInJavaMakesReadsChangesAndPutsAwayAnArticle() throws IOException {
        Path folder = generated("java", "--library=native", "--additional-properties=" + OPTIONS);
        copy("RoundTrip.java.txt", folder.resolve("src/main/java/RoundTrip.java"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> compile = new ArrayList<>(List.of(
                java("javac"),
                "-J-XX:TieredStopAtLevel=1",
                "-nowarn",
                "-proc:none",
                "-cp",
                TOOLS + "/*",
                "-d",
                classes.toString()));
        compile.addAll(sources(folder.resolve("src/main/java")));
        assertThat(NpmTools.complaint(folder, compile)).isEmpty();

        assertThat(NpmTools.complaint(
                        folder,
                        List.of(
                                java("java"),
                                "-cp",
                                classes + File.pathSeparator + TOOLS + "/*",
                                "RoundTrip",
                                site,
                                token)))
                .isEmpty();
    }

    @Test
    void aClientInTypeScriptMakesReadsChangesAndPutsAwayAnArticle() throws IOException {
        NpmTools tools = NpmTools.obtain().orElseGet(() -> abort("There is no npm here to fetch TypeScript with"));
        Path folder = generated("typescript-fetch");
        copy("round-trip.ts", folder.resolve("round-trip.ts"));
        assertThat(tools.complaint(
                        folder,
                        "tsc",
                        "--strict",
                        "--target",
                        "es2022",
                        "--module",
                        "commonjs",
                        "--lib",
                        "es2022,dom",
                        "--outDir",
                        "compiled",
                        "round-trip.ts"))
                .isEmpty();

        assertThat(NpmTools.complaint(folder, List.of("node", "compiled/round-trip.js", site, token)))
                .isEmpty();
    }

    private static Path generated(String language, String... options) throws IOException {
        Path folder = NpmTools.workplace("api-client-" + language);
        Path document = folder.resolve("openapi.json");
        Files.writeString(
                document, Visitor.from("203.0.113.72").get("/api/openapi.json").body(), StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of(
                java("java"),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                TOOLS.resolve("openapi-generator-cli.jar").toString(),
                "generate",
                "--generator-name=" + language,
                "--input-spec=" + document,
                "--output=" + folder));
        words.addAll(List.of(options));
        assertThat(NpmTools.complaint(folder, words)).isEmpty();
        return folder;
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static void copy(String name, Path to) throws IOException {
        try (InputStream file = GeneratedClientsIT.class.getResourceAsStream(name)) {
            Files.copy(file, to);
        }
    }
}
