package org.broadsheet.load;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What the load program is told: {@code LoadSettings.of(System.getProperties(), System.getenv())}, or an {@link
 * IllegalArgumentException} whose message is for the person who called it.
 *
 * @param token of somebody who may publish; without it, username and password get one
 * @param drafts whether nothing is published
 */
record LoadSettings(
        URI site,
        Optional<String> token,
        String username,
        String password,
        int articles,
        int connections,
        long seed,
        boolean drafts) {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    static LoadSettings of(Properties properties, Map<String, String> environment) {
        Optional<String> token =
                Optional.ofNullable(properties.getProperty("load.token")).filter(text -> !text.isBlank());
        String username = environment.getOrDefault("BROADSHEET_LOAD_USERNAME", "");
        String password = environment.getOrDefault("BROADSHEET_LOAD_PASSWORD", "");
        if (token.isEmpty() && (username.isEmpty() || password.isEmpty())) {
            throw new IllegalArgumentException("The load program needs -Dload.token=… of somebody who may publish, or"
                    + " BROADSHEET_LOAD_USERNAME and BROADSHEET_LOAD_PASSWORD in the environment.");
        }
        return new LoadSettings(
                site(properties.getProperty("load.site", "http://localhost:8080")),
                token,
                username,
                password,
                number(properties, "load.articles", 1000, 1_000_000),
                number(properties, "load.connections", 4, 100),
                number(properties, "load.seed", 1, Integer.MAX_VALUE),
                Boolean.parseBoolean(properties.getProperty("load.drafts", "false")));
    }

    private static URI site(String address) {
        URI site = URI.create(address.replaceFirst("/+$", ""));
        if (site.getHost() == null
                || !"http".equals(site.getScheme())
                || !LOOPBACK.matcher(site.getHost()).matches()) {
            throw new IllegalArgumentException("The load program fills sites on this machine only, such as"
                    + " http://localhost:8080, and not " + address + ".");
        }
        return site;
    }

    static int number(Properties properties, String name, int otherwise, int largest) {
        String text = properties.getProperty(name, Integer.toString(otherwise));
        if (text.matches("[1-9]\\d{0,9}") && Long.parseLong(text) <= largest) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("-D" + name + " has to be a whole number from 1 to " + largest + ".");
    }
}
