package io.coalscan.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class CallersTest {
    private final Callers callers = new Callers(List.of("10.0.0.0/8", "127.0.0.1", "2001:db8:1::/48"));

    @Test
    void aForwardedAddressOfAStrangerCountsNothing() {
        assertThat(caller("203.0.113.9", "1.2.3.4")).isEqualTo("203.0.113.9");
    }

    @Test
    void aTrustedProxyVouchesForTheAddressItSaw() {
        assertThat(caller("10.1.2.3", "198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(caller("127.0.0.1", "198.51.100.7:4711")).isEqualTo("198.51.100.7");
    }

    @Test
    void whatACallerWroteItselfStandsLeftOfWhatProxiesSawAndCountsNothing() {
        assertThat(caller("10.1.2.3", "8.8.8.8, 198.51.100.7, 10.9.9.9")).isEqualTo("198.51.100.7");
        assertThat(caller("10.1.2.3", "8.8.8.8", "198.51.100.7", "10.9.9.9")).isEqualTo("198.51.100.7");
        assertThat(caller("10.1.2.3", "10.0.0.1, 198.51.100.7, 10.9.9.9")).isEqualTo("198.51.100.7");
    }

    @Test
    void anUnreadableHopEndsTheWalkAtTheLastOneVouchedFor() {
        assertThat(caller("10.1.2.3", "198.51.100.7, unknown, 10.9.9.9")).isEqualTo("10.9.9.9");
        assertThat(caller("10.1.2.3", "")).isEqualTo("10.1.2.3");
        assertThat(caller("10.1.2.3", "localhost")).isEqualTo("10.1.2.3");
    }

    @Test
    void callersWithinOneSlash64AreOne() {
        var one = caller("2001:db8:1::5", "2001:db8:77:1::1");
        assertThat(caller("2001:db8:1::5", "[2001:db8:77:1:ffff::2]:443")).isEqualTo(one);
        assertThat(caller("2001:db8:1::5", "2001:db8:77:2::1")).isNotEqualTo(one);
    }

    @Test
    void anIpv4AddressInIpv6ClothesIsTheIpv4Address() {
        assertThat(caller("10.1.2.3", "::ffff:198.51.100.7")).isEqualTo("198.51.100.7");
    }

    @Test
    void pseudonymsTellCallersApartAndShowNoAddress() {
        assertThat(callers.pseudonym("198.51.100.7"))
                .isEqualTo(callers.pseudonym("198.51.100.7"))
                .isNotEqualTo(callers.pseudonym("198.51.100.8"))
                .matches("[0-9a-f]{12}");
        assertThat(new Callers(List.of()).pseudonym("198.51.100.7")).isNotEqualTo(callers.pseudonym("198.51.100.7"));
    }

    @Test
    void networksThatAreNoneAreRefusedAtTheStart() {
        assertThatThrownBy(() -> new Callers(List.of("10.0.0.0/33"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Callers(List.of("proxy.example"))).isInstanceOf(IllegalArgumentException.class);
    }

    private String caller(String peer, String... forwarded) {
        var headers = new HttpHeaders();
        List.of(forwarded).forEach(value -> headers.add("X-Forwarded-For", value));
        return callers.callerOf(new InetSocketAddress(InetAddress.ofLiteral(peer), 1234), headers);
    }
}
