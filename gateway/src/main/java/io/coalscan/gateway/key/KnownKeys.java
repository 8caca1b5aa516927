package io.coalscan.gateway.key;

import io.coalscan.gateway.caller.Judgement;
import io.coalscan.gateway.caller.KeyJudge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/**
 * All keys in force, in memory. No call of a caller asks the database: a key that is not here is nobody's as long as this is fresh, so made-up keys cost it
 * nothing. While the database is away the keys known go on working, and nobody can say whose the others are.
 */
public final class KnownKeys implements KeyJudge {
    private static final long NEVER = -1;

    /**
     * @param version of the database's keys that these are
     * @param look the how-manieth that this was
     * @param at when it was begun
     */
    private record Known(long version, Map<String, KnownKey> keys, long look, Instant at) {}

    private final KeyStore store;
    private final Duration fresh;
    private final InstantSource clock;
    private final AtomicLong looks = new AtomicLong();
    private volatile Known known = new Known(NEVER, Map.of(), 0, Instant.EPOCH);

    public KnownKeys(KeyStore store, Duration fresh, InstantSource clock) {
        this.store = store;
        this.fresh = fresh;
        this.clock = clock;
    }

    @Override
    public Judgement judge(String given) {
        var id = KeyText.idIn(given);
        if (id.isEmpty()) {
            return new Judgement.Wrong();
        }
        var now = clock.instant();
        var seen = known;
        var key = seen.keys().get(id.get());
        if (key != null && key.is(KeyText.hash(given), now)) {
            return new Judgement.Valid(id.get());
        }
        return seen.at().plus(fresh).isBefore(now) ? new Judgement.Unknown() : new Judgement.Wrong();
    }

    /** Asks for the number of the last change, and for all keys when it is another one. */
    public Mono<Void> look() {
        return Mono.defer(() -> {
            long look = looks.incrementAndGet();
            var at = clock.instant();
            return store.version()
                    .flatMap(version -> keysOf(version).map(keys -> new Known(version, keys, look, at)))
                    .doOnNext(this::learn)
                    .then();
        });
    }

    private Mono<Map<String, KnownKey>> keysOf(long version) {
        var seen = known;
        return version == seen.version() ? Mono.just(seen.keys()) : store.inForce();
    }

    /** A look that was overtaken by a later one may tell of a key that is revoked meanwhile. */
    private synchronized void learn(Known learnt) {
        if (learnt.look() > known.look()) {
            known = learnt;
        }
    }

    int size() {
        return known.keys().size();
    }

    /** Since the last look that succeeded; not a number before the first. */
    double ageSeconds() {
        var seen = known;
        return seen.version() == NEVER
                ? Double.NaN
                : Duration.between(seen.at(), clock.instant()).toMillis() / 1_000.0;
    }
}
