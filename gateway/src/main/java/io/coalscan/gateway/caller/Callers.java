package io.coalscan.gateway.caller;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Tells callers apart by key, else by address. A forwarded address counts only as far as trusted proxies vouch for it: the header is walked from the right, and
 * the first address that is no trusted proxy is the caller's. An IPv6 caller is its /64, which is what one customer has.
 */
public final class Callers {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final String KEY = "X-Api-Key";
    private static final int HASH_BYTES = 6;
    private static final int IPV6_PREFIX_BYTES = 8;

    private final List<Network> trusted;
    private final KeyJudge keys;
    private final byte[] salt = new byte[16];

    /** @param trustedProxies networks in CIDR form */
    public Callers(List<String> trustedProxies, KeyJudge keys) {
        this.keys = keys;
        this.trusted =
                trustedProxies.stream().map(String::strip).map(Network::parse).toList();
        new SecureRandom().nextBytes(salt);
    }

    /**
     * A key that is not found valid leaves its caller to be counted by address.
     *
     * @param peer who holds the other end of the connection
     */
    public Caller callerOf(@Nullable InetSocketAddress peer, HttpHeaders headers) {
        var key = headers.getFirst(KEY);
        if (key == null) {
            return stranger(peer, headers, Caller.Key.NONE);
        }
        return switch (keys.judge(key)) {
            case Judgement.Valid(var id) -> new Caller("key:" + id, id, Caller.Key.VALID);
            case Judgement.Wrong _ -> stranger(peer, headers, Caller.Key.WRONG);
            case Judgement.Unknown _ -> stranger(peer, headers, Caller.Key.UNKNOWN);
        };
    }

    private Caller stranger(@Nullable InetSocketAddress peer, HttpHeaders headers, Caller.Key key) {
        var address = addressOf(peer, headers);
        return new Caller(address, pseudonym(address), key);
    }

    private String addressOf(@Nullable InetSocketAddress peer, HttpHeaders headers) {
        if (peer == null || peer.getAddress() == null) {
            return "unknown";
        }
        if (!isTrusted(peer.getAddress())) {
            return nameOf(peer.getAddress());
        }
        var hops = headers.getOrEmpty(FORWARDED).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(Callers::addressIn)
                .toList();
        var caller = peer.getAddress();
        for (var hop : hops.reversed()) {
            if (!isTrusted(caller) || hop.isEmpty()) {
                break;
            }
            caller = hop.get();
        }
        return nameOf(caller);
    }

    /** Short name of a caller for logs, which do not show addresses; another one after each start. */
    private String pseudonym(String caller) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(caller.getBytes(UTF_8)), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static String nameOf(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        return HexFormat.of().formatHex(address.getAddress(), 0, IPV6_PREFIX_BYTES) + "/64";
    }

    /** Proxies write 192.0.2.1, 192.0.2.1:4711, 2001:db8::1 or [2001:db8::1]:4711. */
    private static Optional<InetAddress> addressIn(String hop) {
        var text = hop.strip();
        if (text.startsWith("[")) {
            text = text.substring(1, Math.max(1, text.indexOf(']')));
        } else if (text.indexOf(':') == text.lastIndexOf(':') && text.indexOf(':') > 0) {
            text = text.substring(0, text.indexOf(':'));
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
