package org.broadsheet.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * {@code new ServerSettings(…).environment()} is the whole environment that the site under test gets from us: the one place to change it.
 *
 * <p>No owner is named: the site begins as a newcomer finds it, see {@link Owner}.
 */
public record ServerSettings(URI site, String databaseUrl, Path dataFolder) {
    Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL",
                databaseUrl,
                "BROADSHEET_SITE_URL",
                site.toString(),
                "BROADSHEET_DATA_DIR",
                dataFolder.toString(),
                "BROADSHEET_TRUSTED_PROXIES",
                "127.0.0.1,::1",
                // where tests receive what webhooks are told; other names of this machine stay forbidden
                "BROADSHEET_WEBHOOK_HOSTS",
                "localhost");
    }
}
