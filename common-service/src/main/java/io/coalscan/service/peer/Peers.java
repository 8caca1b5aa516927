package io.coalscan.service.peer;

import java.time.Duration;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.NameResolverProvider.NameResolverSpec;

/** Several instances behind one name of the DNS: each new connection goes to one of them by chance, and to another one where the first does not answer. */
public final class Peers {
    /** Docker's DNS lets answers live for ten minutes: an instance that came or went is noticed sooner. */
    private static final Duration ADDRESSES_LIVE = Duration.ofSeconds(5);

    /** While the first instance starts its name is unknown. */
    private static final Duration ABSENCE_LIVES = Duration.ofSeconds(1);

    private Peers() {}

    /** The client, with names of its own. One per application: it keeps what it was told of them. */
    public static HttpClient spread(HttpClient client) {
        return client.resolver(Peers::names);
    }

    static void names(NameResolverSpec names) {
        names.roundRobinSelection(true).cacheMaxTimeToLive(ADDRESSES_LIVE).cacheNegativeTimeToLive(ABSENCE_LIVES);
    }
}
