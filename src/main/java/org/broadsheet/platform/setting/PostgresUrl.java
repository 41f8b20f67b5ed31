package org.broadsheet.platform.setting;

import java.sql.DriverPropertyInfo;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.Driver;

/**
 * A JDBC address of PostgreSQL that the driver understands: {@code PostgresUrl.checked(address)}.
 *
 * <p>What the driver does not understand, it logs and puts into its exceptions, with a password that stands in it; and what it
 * finds wrong with a parameter, it reports as if the database were away. So both are found before it is asked.
 */
final class PostgresUrl {
    private static final String SCHEME = "jdbc:postgresql:";
    private static final int LAST_PORT = 65_535;

    private static final Pattern HOST = Pattern.compile("(?:\\[[0-9a-fA-F:.]+]|[\\w.-]+)(?::(\\d{1,5}))?");
    private static final Pattern PLACE = Pattern.compile("//(?<hosts>[^/]*)/[^/]*|[^/:@]+");
    private static final Pattern ENCODES_NOTHING = Pattern.compile("%(?![0-9a-fA-F]{2})");

    /** Parameters with a few values; of others the driver says itself what is wrong, or takes them as none. */
    private static final Set<String> CHOSEN =
            Set.of("sslmode", "sslNegotiation", "targetServerType", "gssEncMode", "channelBinding", "protocolVersion");

    private PostgresUrl() {}

    /** The same address, or {@link UnusableSetting} without a word of it. */
    static String checked(String address) {
        Matcher place = PLACE.matcher(address.substring(SCHEME.length()).split("\\?", 2)[0]);
        if (!place.matches() || !isPlace(place.group("hosts"))) {
            throw unusable("is jdbc:postgresql://host:port/database, with user and password in DATABASE_USER and"
                    + " DATABASE_PASSWORD");
        }
        if (ENCODES_NOTHING.matcher(address).find()) {
            throw unusable("is not well-formed: percent-encode what is special in its parts");
        }
        if (Driver.parseURL(address, null) == null) {
            throw unusable("is not understood by the driver of PostgreSQL");
        }
        for (DriverPropertyInfo parameter : new Driver().getPropertyInfo(address, new Properties())) {
            if (CHOSEN.contains(parameter.name) && !isAmong(parameter.choices, parameter.value)) {
                throw unusable("has a value of " + parameter.name + " that there is not");
            }
        }
        return address;
    }

    /** Whether these are hosts, with commas between them, each with or without a port. */
    static boolean areHosts(String authority) {
        return Stream.of(authority.split(",", -1)).map(HOST::matcher).allMatch(PostgresUrl::isHost);
    }

    private static boolean isPlace(String authority) {
        return authority == null || authority.isEmpty() || areHosts(authority);
    }

    private static boolean isHost(Matcher host) {
        return host.matches() && (host.group(1) == null || isPort(Integer.parseInt(host.group(1))));
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= LAST_PORT;
    }

    private static boolean isAmong(String[] choices, String value) {
        return value == null || Stream.of(choices).anyMatch(choice -> choice.equalsIgnoreCase(value));
    }

    private static UnusableSetting unusable(String rule) {
        return new UnusableSetting("DATABASE_URL", rule);
    }
}
