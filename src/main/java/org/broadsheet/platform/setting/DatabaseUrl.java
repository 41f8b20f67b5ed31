package org.broadsheet.platform.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the database is: a JDBC address of H2 or PostgreSQL, or the {@code postgresql://user:password@host:port/db} form that
 * hosting services hand out. {@link #connect} opens a physical connection to it.
 */
public record DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password) {
    private static final String VARIABLE = "DATABASE_URL";

    /** In the address of H2, which escapes a semicolon with a backslash. */
    private static final Pattern ACCOUNT =
            Pattern.compile("(?i)(?<!\\\\);(?<name>USER|PASSWORD)=(?<value>(?:\\\\.|[^;\\\\])*)");

    /** The address in a {@code DATABASE_URL}, by default an H2 file; user and password that the URL carries win. */
    public static DatabaseUrl of(Optional<String> url, Optional<String> user, Optional<String> password) {
        String address = url.orElse("jdbc:h2:file:./data/broadsheet");
        if (address.startsWith("jdbc:h2:")) {
            return embedded(address, user.orElse("sa"), password.orElse(""));
        }
        if (address.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(PostgresUrl.checked(address), user, password);
        }
        if (address.startsWith("postgresql://") || address.startsWith("postgres://")) {
            return hosted(address, user, password);
        }
        throw new UnusableSetting(VARIABLE, "begins with jdbc:h2:, jdbc:postgresql: or postgresql://");
    }

    public boolean isH2() {
        return jdbc.startsWith("jdbc:h2:");
    }

    /** A new physical connection, or an {@link SQLException} within a few seconds. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        if (isH2()) {
            return new org.h2.Driver().connect(jdbc, properties);
        }
        properties.setProperty("ApplicationName", "Broadsheet");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        return new org.postgresql.Driver().connect(jdbc, properties);
    }

    /** The address without user, password and parameters, fit for a log line. */
    @Override
    public String toString() {
        return jdbc.replaceFirst("[?;].*", "");
    }

    /** H2 does not take a name beside the one in its address, and repeats the address in its exceptions. */
    private static DatabaseUrl embedded(String address, String user, String password) {
        Map<String, String> account = new HashMap<>(Map.of("USER", user, "PASSWORD", password));
        Matcher parts = ACCOUNT.matcher(address);
        while (parts.find()) {
            account.put(
                    parts.group("name").toUpperCase(Locale.ROOT),
                    parts.group("value").replaceAll("\\\\(.)", "$1"));
        }
        return new DatabaseUrl(
                h2(parts.replaceAll("")), Optional.of(account.get("USER")), Optional.of(account.get("PASSWORD")));
    }

    /** H2 loses acknowledged writes when it is killed unless WRITE_DELAY is 0; the rest makes it read our scripts as PostgreSQL does. */
    private static String h2(String address) {
        StringBuilder complete = new StringBuilder(address);
        append(complete, "WRITE_DELAY", "0");
        append(complete, "MODE", "PostgreSQL");
        append(complete, "DATABASE_TO_LOWER", "TRUE");
        append(complete, "DEFAULT_NULL_ORDERING", "HIGH");
        append(complete, "LOCK_TIMEOUT", "10000");
        if (address.startsWith("jdbc:h2:mem:")) {
            append(complete, "DB_CLOSE_DELAY", "-1");
        }
        return complete.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        if (!address.toString().toUpperCase(Locale.ROOT).contains(";" + name + "=")) {
            address.append(';').append(name).append('=').append(value);
        }
    }

    private static DatabaseUrl hosted(String address, Optional<String> user, Optional<String> password) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException repeatingIt) {
            throw new UnusableSetting(VARIABLE, "is not well-formed: percent-encode what is special in its parts");
        }
        // Not its host, which is none for java.net.URI when it has an underscore, as services of Docker Compose may.
        String authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
        int at = authority.lastIndexOf('@');
        String host = authority.substring(at + 1);
        String path = uri.getRawPath();
        if (!PostgresUrl.areHosts(host) || path.length() < 2) {
            throw new UnusableSetting(VARIABLE, "lacks a host or a database: postgresql://user:password@host:port/db");
        }
        String[] account = at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
        return new DatabaseUrl(
                PostgresUrl.checked("jdbc:postgresql://"
                        + host
                        + path
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())),
                account.length > 0 ? Optional.of(decoded(account[0])) : user,
                account.length > 1 ? Optional.of(decoded(account[1])) : password);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
