package io.coalscan.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class CallersTest {
    private final Callers callers = new Callers(
            List.of("10.0.0.0/8", "127.0.0.1", "2001:db8:1::/48"),
            new ApiKeys(List.of("alice:0123456789abcdef", "bob:fedcba9876543210")));

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
    void otherHeadersThatNameAnAddressCountNothing() {
        var headers = new HttpHeaders();
        for (var name : List.of("Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP")) {
            headers.add(name, name.equals("Forwarded") ? "for=198.51.100.7" : "198.51.100.7");
        }
        assertThat(callers.callerOf(peer("10.1.2.3"), headers).name()).isEqualTo("10.1.2.3");
    }

    @Test
    void pseudonymsTellCallersApartAndShowNoAddress() {
        assertThat(pseudonym(callers, "198.51.100.7"))
                .isEqualTo(pseudonym(callers, "198.51.100.7"))
                .isNotEqualTo(pseudonym(callers, "198.51.100.8"))
                .matches("[0-9a-f]{12}");
        var started = new Callers(List.of(), new ApiKeys(List.of()));
        assertThat(pseudonym(started, "198.51.100.7")).isNotEqualTo(pseudonym(callers, "198.51.100.7"));
    }

    @Test
    void aKeyIsItsCallerWhereverItComesFrom() {
        for (var peer : List.of("198.51.100.7", "203.0.113.9")) {
            assertThat(withKey(peer, "0123456789abcdef")).isEqualTo(new Caller("key:alice", "alice", Caller.Key.VALID));
        }
        assertThat(withKey("198.51.100.7", "fedcba9876543210").name()).isEqualTo("key:bob");
    }

    @Test
    void aWrongKeyIsNobodyAndCountedByAddress() {
        for (var key : List.of("", "alice", "alice:0123456789abcdef", "0123456789abcdeF", "0123456789abcdef0")) {
            var caller = withKey("198.51.100.7", key);
            assertThat(caller.key()).isEqualTo(Caller.Key.WRONG);
            assertThat(caller.name()).isEqualTo("198.51.100.7");
        }
    }

    @Test
    void aKeyThatNobodyCanJudgeIsCountedByAddressToo() {
        var unsure = new Callers(List.of(), _ -> new Judgement.Unknown());
        var headers = new HttpHeaders();
        headers.set("X-Api-Key", "0123456789abcdef");
        var caller = unsure.callerOf(peer("198.51.100.7"), headers);
        assertThat(caller.key()).isEqualTo(Caller.Key.UNKNOWN);
        assertThat(caller.name()).isEqualTo("198.51.100.7");
    }

    @Test
    void keysThatAreNoneAreRefusedAtTheStartWithoutBeingShown() {
        for (var key : List.of("topsecrettopsecret", ":topsecrettopsecret", "a b:topsecrettopsecret", "a:topsecret")) {
            assertThatThrownBy(() -> new ApiKeys(List.of(key)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("topsecret");
        }
    }

    @Test
    void networksThatAreNoneAreRefusedAtTheStart() {
        var noKeys = new ApiKeys(List.of());
        assertThatThrownBy(() -> new Callers(List.of("10.0.0.0/33"), noKeys))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Callers(List.of("proxy.example"), noKeys))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String caller(String peer, String... forwarded) {
        var headers = new HttpHeaders();
        List.of(forwarded).forEach(value -> headers.add("X-Forwarded-For", value));
        return callers.callerOf(peer(peer), headers).name();
    }

    private Caller withKey(String peer, String key) {
        var headers = new HttpHeaders();
        headers.set("X-Api-Key", key);
        return callers.callerOf(peer(peer), headers);
    }

    private static String pseudonym(Callers callers, String peer) {
        return callers.callerOf(peer(peer), new HttpHeaders()).pseudonym();
    }

    private static InetSocketAddress peer(String address) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), 1234);
    }
}
