package org.broadsheet.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static final String STRANGER = "198.51.100.7";
    private static final String READER = "203.0.113.9";

    private final TrustedProxies proxies = TrustedProxies.of("10.0.0.1, 10.0.0.2 ::1\n2001:db8::5");

    @Test
    void aStrangersWordIsNotTaken() {
        assertThat(proxies.caller(STRANGER, forwarded("for=" + READER), forwarded(READER)))
                .isEqualTo(STRANGER);
        assertThat(TrustedProxies.of("").caller("10.0.0.1", Optional.empty(), forwarded(READER)))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void aTrustedProxyNamesTheCaller() {
        assertThat(proxies.caller("10.0.0.1", Optional.empty(), forwarded(READER)))
                .isEqualTo(READER);
        assertThat(proxies.caller("10.0.0.1", forwarded("for=" + READER), Optional.empty()))
                .isEqualTo(READER);
    }

    @Test
    void withoutAHeaderTheProxyIsTheCaller() {
        assertThat(proxies.caller("10.0.0.1", Optional.empty(), Optional.empty()))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void addressesThatTheCallerPutInFrontAreNotBelieved() {
        assertThat(proxies.caller("10.0.0.1", Optional.empty(), forwarded("192.0.2.66, " + READER)))
                .isEqualTo(READER);
        assertThat(proxies.caller("10.0.0.1", forwarded("for=192.0.2.66, for=" + READER), Optional.empty()))
                .isEqualTo(READER);
    }

    @Test
    void aChainOfTrustedProxiesIsFollowedToTheFirstStranger() {
        assertThat(proxies.caller("10.0.0.1", Optional.empty(), forwarded("192.0.2.66, " + READER + ",10.0.0.2")))
                .isEqualTo(READER);
        assertThat(proxies.caller("10.0.0.1", Optional.empty(), forwarded("10.0.0.2")))
                .isEqualTo("10.0.0.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.9|203.0.113.9",
                "FOR=203.0.113.9;proto=https;by=10.0.0.1|203.0.113.9",
                "proto=https; for=203.0.113.9|203.0.113.9",
                "for=\"203.0.113.9:4711\"|203.0.113.9",
                "for=203.0.113.9:4711|203.0.113.9",
                "for=\"[2001:db8::7]:4711\"|2001:db8::7",
                "for=\"[2001:db8::7]\"|2001:db8::7"
            })
    void theForwardedHeaderIsReadAsRfc7239HasIt(String header, String caller) {
        assertThat(proxies.caller("10.0.0.1", forwarded(header), Optional.empty()))
                .isEqualTo(caller);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9:4711", "[203.0.113.9]:4711"})
    void aPortBehindAnAddressIsNoPartOfIt(String header) {
        assertThat(proxies.caller("10.0.0.1", Optional.empty(), forwarded(header)))
                .isEqualTo(READER);
    }

    @Test
    void oneLoopbackAddressOfIpv6IsTheOther() {
        assertThat(proxies.caller("0:0:0:0:0:0:0:1", Optional.empty(), forwarded(READER)))
                .isEqualTo(READER);
        assertThat(TrustedProxies.of("[0:0:0:0:0:0:0:1]").caller("::1", Optional.empty(), forwarded(READER)))
                .isEqualTo(READER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unknown", "_hidden", "", " ", "<script>", "999.not.an.address", "a\nb", ",", "203.0.113.9, x"})
    void whatIsNoAddressLeavesTheProxyAsTheCaller(String header) {
        assertThat(proxies.caller("10.0.0.1", Optional.empty(), forwarded(header)))
                .isEqualTo("10.0.0.1");
        assertThat(proxies.caller("10.0.0.1", forwarded("for=" + header), Optional.empty()))
                .satisfies(caller -> assertThat(caller).isIn("10.0.0.1", READER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.1;10.0.0.2", "*", "10.0.0.0/8", "1"})
    void whatIsNoListOfAddressesIsRefused(String list) {
        assertThatExceptionOfType(UnusableSetting.class)
                .isThrownBy(() -> TrustedProxies.of(list))
                .withMessage(
                        "BROADSHEET_TRUSTED_PROXIES cannot be used: it is a list of IP addresses, separated by commas.");
    }

    private static Optional<String> forwarded(String value) {
        return Optional.of(value);
    }
}
