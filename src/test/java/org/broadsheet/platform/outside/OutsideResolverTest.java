package org.broadsheet.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideResolverTest {
    private final OutsideResolver resolver = new OutsideResolver(Set.of("localhost"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::",
                "3fff::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsInsideIsRefused(String address) throws Exception {
        assertThat(OutsideResolver.isOutside(InetAddress.getByName(address))).isFalse();
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> resolver.resolve(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450:4001::"
            })
    void whatIsOutsideIsFound(String address) throws Exception {
        assertThat(resolver.resolve(address)).containsExactly(InetAddress.getByName(address));
    }

    @Test
    void aHostThatTheDeployerAllowsMayBeInside() throws Exception {
        assertThat(resolver.resolve("LOCALHOST")).isNotEmpty();
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> new OutsideResolver(Set.of()).resolve("localhost"));
    }
}
