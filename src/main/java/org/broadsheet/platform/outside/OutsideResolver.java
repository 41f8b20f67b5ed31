package org.broadsheet.platform.outside;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host, and refuses it where one of them is not out in the internet: loopback, private, link-local (where
 * clouds keep their metadata), shared (CGNAT), multicast, reserved, or one of these in the clothes of IPv6. The client connects to
 * what is found here and asks nobody again, so that a name cannot mean something else a moment later.
 *
 * @param allowed the hosts that the deployer allows to be inside
 */
record OutsideResolver(Set<String> allowed) implements DnsResolver {
    /** The special-purpose registries of IANA, for IPv4; for IPv6, what is within the global unicast addresses and yet special. */
    private static final List<Block> INSIDE_4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    private static final Block GLOBAL_6 = Block.of("2000::", 3);
    private static final List<Block> INSIDE_6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private record Block(List<Integer> prefix, int bits) {
        static Block of(String first, int bits) {
            try {
                return new Block(octets(InetAddress.getByName(first)), bits);
            } catch (UnknownHostException typo) {
                throw new IllegalStateException(typo);
            }
        }

        boolean holds(InetAddress address) {
            List<Integer> octets = octets(address);
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((octets.get(bit / 8) & mask) != (prefix.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }

        private static List<Integer> octets(InetAddress address) {
            byte[] bytes = address.getAddress();
            return IntStream.range(0, bytes.length)
                    .mapToObj(i -> bytes[i] & 0xff)
                    .toList();
        }
    }

    /** Whether it is an address out in the internet. The JDK makes IPv4 of what is mapped into IPv6. */
    static boolean isOutside(InetAddress address) {
        if (address instanceof Inet4Address) {
            return INSIDE_4.stream().noneMatch(block -> block.holds(address));
        }
        return address instanceof Inet6Address
                && GLOBAL_6.holds(address)
                && INSIDE_6.stream().noneMatch(block -> block.holds(address));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (allowed.contains(host.toLowerCase(Locale.ROOT))) {
            return found;
        }
        for (InetAddress address : found) {
            if (!isOutside(address)) {
                throw new UnknownHostException("The address leads inside.");
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
