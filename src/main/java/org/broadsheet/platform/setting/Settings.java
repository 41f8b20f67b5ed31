package org.broadsheet.platform.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the deployer decides, read once: {@code Settings.current().siteUrl()}.
 *
 * <p>Each setting is an environment variable ({@code BROADSHEET_SITE_URL}) or a system property of the same name in lower
 * case with dots ({@code broadsheet.site.url}), which wins. {@link UnusableSetting} names the variable whose value cannot be
 * used; it is thrown for the first such variable, whichever setting was asked for, so that nothing starts half configured.
 */
public record Settings(
        DatabaseUrl database,
        Optional<Duration> databaseWait,
        URI siteUrl,
        String siteName,
        Optional<FirstOwner> owner,
        Optional<String> resetOwner,
        boolean demo,
        Path dataDirectory,
        TrustedProxies trustedProxies,
        int cacheSize,
        int rateLimit,
        Set<String> webhookHosts) {

    private static final int DEFAULT_CACHE_SIZE = 64;
    private static final int DEFAULT_RATE_LIMIT = 1200;

    /** The first owner, to be created when the site has none. */
    public record FirstOwner(String username, String email, String password) {}

    /** The settings of this process. */
    public static Settings current() {
        return of(name -> System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'), System.getenv(name)));
    }

    /** The settings among the given variables; a variable that is absent or blank has its default. */
    public static Settings of(Function<String, String> variables) {
        Function<String, Optional<String>> setting = name ->
                Optional.ofNullable(variables.apply(name)).map(String::strip).filter(v -> !v.isEmpty());
        return new Settings(
                DatabaseUrl.of(
                        setting.apply("DATABASE_URL"),
                        setting.apply("DATABASE_USER"),
                        setting.apply("DATABASE_PASSWORD")),
                setting.apply("BROADSHEET_DATABASE_WAIT").map(Settings::seconds),
                siteUrl(setting.apply("BROADSHEET_SITE_URL").orElseGet(() -> "http://localhost:" + port(setting))),
                siteName(setting.apply("BROADSHEET_SITE_NAME").orElse("Broadsheet")),
                owner(setting),
                setting.apply("BROADSHEET_RESET_OWNER"),
                flag("BROADSHEET_DEMO", setting.apply("BROADSHEET_DEMO").orElse("false")),
                path("BROADSHEET_DATA_DIR", setting.apply("BROADSHEET_DATA_DIR").orElse("data")),
                TrustedProxies.of(setting.apply("BROADSHEET_TRUSTED_PROXIES").orElse("")),
                setting.apply("BROADSHEET_CACHE_SIZE").map(Settings::megabytes).orElse(DEFAULT_CACHE_SIZE),
                setting.apply("BROADSHEET_RATE_LIMIT").map(Settings::requests).orElse(DEFAULT_RATE_LIMIT),
                hosts(setting.apply("BROADSHEET_WEBHOOK_HOSTS").orElse("")));
    }

    /** Whether readers reach the site by https, so that cookies are Secure and HSTS is sent. */
    public boolean secure() {
        return "https".equals(siteUrl.getScheme());
    }

    /** The site as browsers name it in {@code Origin} (RFC 6454). */
    public String origin() {
        return siteUrl.getScheme() + "://" + siteUrl.getRawAuthority();
    }

    /** The absolute address of a local path that begins with a slash. */
    public String absolute(String path) {
        return siteUrl + path;
    }

    /** The local path of an absolute address of this site, and any other address as it is. */
    public String local(String address) {
        return address.startsWith(absolute("/"))
                ? address.substring(absolute("").length())
                : address;
    }

    /** The port that the run command chose, so that the address it prints is right without a setting. */
    private static String port(Function<String, Optional<String>> setting) {
        return setting.apply("BROADSHEET_PORT").orElse("8080");
    }

    private static Duration seconds(String value) {
        if (!value.matches("\\d{1,9}")) {
            throw new UnusableSetting("BROADSHEET_DATABASE_WAIT", "is a whole number of seconds");
        }
        return Duration.ofSeconds(Long.parseLong(value));
    }

    private static int megabytes(String value) {
        if (!value.matches("\\d{1,6}")) {
            throw new UnusableSetting("BROADSHEET_CACHE_SIZE", "is a whole number of megabytes");
        }
        return Integer.parseInt(value);
    }

    private static int requests(String value) {
        if (!value.matches("\\d{1,6}")) {
            throw new UnusableSetting(
                    "BROADSHEET_RATE_LIMIT", "is a whole number of requests a minute, 0 for no limit");
        }
        return Integer.parseInt(value);
    }

    /** Hosts inside that may be told of changes all the same. */
    private static Set<String> hosts(String value) {
        Set<String> hosts = Stream.of(value.split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (!hosts.stream().allMatch(host -> host.matches("[a-z0-9._-]+|\\[[0-9a-f:.]+]"))) {
            throw new UnusableSetting(
                    "BROADSHEET_WEBHOOK_HOSTS", "is a list of host names or addresses, with commas between them");
        }
        return hosts;
    }

    private static URI siteUrl(String value) {
        try {
            URI url = new URI(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            boolean bare = "".equals(url.getRawPath()) && url.getRawQuery() == null && url.getRawFragment() == null;
            if (web && bare && url.getHost() != null && url.getRawUserInfo() == null && url.getPort() <= 65535) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            throw new UnusableSetting("BROADSHEET_SITE_URL", "is not a well-formed address", malformed);
        }
        throw new UnusableSetting(
                "BROADSHEET_SITE_URL", "is the address of the site: http or https, a host, and no path");
    }

    private static String siteName(String value) {
        if (value.length() > 100) {
            throw new UnusableSetting("BROADSHEET_SITE_NAME", "has at most 100 characters");
        }
        return value;
    }

    private static Optional<FirstOwner> owner(Function<String, Optional<String>> setting) {
        Optional<String> username = setting.apply("BROADSHEET_OWNER_USERNAME");
        Optional<String> password = setting.apply("BROADSHEET_OWNER_PASSWORD");
        if (username.isEmpty() && password.isEmpty()) {
            return Optional.empty();
        }
        String name = username.orElseThrow(
                () -> new UnusableSetting("BROADSHEET_OWNER_USERNAME", "is needed beside BROADSHEET_OWNER_PASSWORD"));
        String secret = password.orElseThrow(
                () -> new UnusableSetting("BROADSHEET_OWNER_PASSWORD", "is needed beside BROADSHEET_OWNER_USERNAME"));
        String email = setting.apply("BROADSHEET_OWNER_EMAIL").orElse(name + "@localhost");
        if (!AccountRules.isUsername(name)) {
            throw new UnusableSetting(
                    "BROADSHEET_OWNER_USERNAME",
                    "is 2 to 40 lower-case letters, digits, dots, dashes or underscores, beginning with a letter");
        }
        if (!AccountRules.isEmail(email)) {
            throw new UnusableSetting("BROADSHEET_OWNER_EMAIL", "is not an e-mail address");
        }
        if (secret.length() > AccountRules.LONGEST_PASSWORD || AccountRules.isWeak(secret, name, email)) {
            throw new UnusableSetting(
                    "BROADSHEET_OWNER_PASSWORD",
                    "is weak: it takes 8 to 200 characters that are neither common nor the name of the owner");
        }
        return Optional.of(new FirstOwner(name, email, secret));
    }

    private static boolean flag(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw new UnusableSetting(name, "is true or false");
        };
    }

    private static Path path(String name, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException malformed) {
            throw new UnusableSetting(name, "is not a path", malformed);
        }
    }
}
