package org.broadsheet.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code try (var site = MortalSite.start())} is a site of the test's own on H2, with an owner, to be killed with {@code kill -9} and
 * started again with its data.
 */
public final class MortalSite implements AutoCloseable {
    public static final String OWNER = "mortal";
    public static final String PASSWORD = "only-for-crashes-2b7d";

    private final int port = FreePort.next();
    private final Path folder =
            BuildFolder.emptied(TestDatabase.current().folder().resolve("mortal"));
    private final Map<String, String> more;
    private PayaraMicro server;

    private MortalSite(Map<String, String> more) {
        this.more = more;
        startAgain();
    }

    public static MortalSite start() {
        return start(Map.of());
    }

    /** The same with settings of its own, by their names as environment variables. */
    public static MortalSite start(Map<String, String> more) {
        return new MortalSite(more);
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    public void kill() {
        server.kill();
    }

    public void startAgain() {
        ServerSettings settings = new ServerSettings(
                URI.create(url("")), "jdbc:h2:file:" + folder.resolve("h2/broadsheet"), folder.resolve("data"));
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("BROADSHEET_OWNER_USERNAME", OWNER);
        environment.put("BROADSHEET_OWNER_EMAIL", OWNER + "@example.org");
        environment.put("BROADSHEET_OWNER_PASSWORD", PASSWORD);
        environment.putAll(more);
        server = PayaraMicro.start(BuildFolder.path("broadsheet.war"), port, environment, folder);
    }

    @Override
    public void close() {
        server.stop();
    }
}
