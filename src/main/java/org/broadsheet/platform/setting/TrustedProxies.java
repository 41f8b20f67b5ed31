package org.broadsheet.platform.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The proxies whose word about the caller's address is taken: {@code proxies.caller(remote, forwarded, xForwardedFor)}.
 *
 * <p>The header is read from its end (RFC 7239 section 5.2): each address that a trusted proxy reports is believed only as long
 * as it is itself a trusted proxy, so that a caller cannot put an address in front.
 */
public final class TrustedProxies {
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=\"?(\\[[^\\]]+\\]|[^\";:,]+)");
    private static final Pattern BRACKETED = Pattern.compile("\\[(.*)\\].*");
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):\\d+");
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final Set<String> addresses;

    private TrustedProxies(Set<String> addresses) {
        this.addresses = addresses;
    }

    /** The proxies in a list of addresses, separated by commas or blanks. */
    static TrustedProxies of(String list) {
        Set<String> found = Arrays.stream(list.split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(TrustedProxies::plain)
                .collect(Collectors.toUnmodifiableSet());
        if (!found.stream().allMatch(address -> ADDRESS.matcher(address).matches())) {
            throw new UnusableSetting("BROADSHEET_TRUSTED_PROXIES", "is a list of IP addresses, separated by commas");
        }
        return new TrustedProxies(found);
    }

    /**
     * The caller's address, given the peer's and what the {@code Forwarded} and {@code X-Forwarded-For} headers say. Where both
     * are there and differ, one of them is the caller's own invention: then neither is believed.
     */
    public String caller(String remote, Optional<String> forwarded, Optional<String> xForwardedFor) {
        Optional<String> one = forwarded.map(value -> reported(remote, forwarded(value)));
        Optional<String> other = xForwardedFor.map(value -> reported(remote, List.of(value.split(",", -1))));
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            return plain(remote);
        }
        return one.or(() -> other).orElseGet(() -> plain(remote));
    }

    private String reported(String remote, List<String> chain) {
        String address = plain(remote);
        for (int i = chain.size() - 1; i >= 0 && addresses.contains(address); i--) {
            String next = plain(chain.get(i).strip());
            if (!ADDRESS.matcher(next).matches()) {
                break;
            }
            address = next;
        }
        return address;
    }

    private static List<String> forwarded(String header) {
        return Arrays.stream(header.split(","))
                .map(FOR::matcher)
                .map(matcher -> matcher.find() ? matcher.group(1) : "")
                .toList();
    }

    private static String plain(String address) {
        Matcher bracketed = BRACKETED.matcher(address);
        Matcher withPort = WITH_PORT.matcher(address);
        String bare = bracketed.matches() ? bracketed.group(1) : withPort.matches() ? withPort.group(1) : address;
        return "0:0:0:0:0:0:0:1".equals(bare) ? "::1" : bare;
    }
}
