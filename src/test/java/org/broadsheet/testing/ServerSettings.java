package org.broadsheet.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** {@code new ServerSettings(…).environment()} is the whole environment that the site under test gets from us: the one place to change it. */
public record ServerSettings(URI site, String databaseUrl, Path dataFolder) {
    public static final String OWNER_USERNAME = "owner";
    public static final String OWNER_EMAIL = "owner@example.org";
    public static final String OWNER_PASSWORD = "only-for-tests-7f3a";

    Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL", databaseUrl,
                "BROADSHEET_SITE_URL", site.toString(),
                "BROADSHEET_DATA_DIR", dataFolder.toString(),
                "BROADSHEET_OWNER_USERNAME", OWNER_USERNAME,
                "BROADSHEET_OWNER_EMAIL", OWNER_EMAIL,
                "BROADSHEET_OWNER_PASSWORD", OWNER_PASSWORD,
                "BROADSHEET_TRUSTED_PROXIES", "127.0.0.1,::1");
    }
}
