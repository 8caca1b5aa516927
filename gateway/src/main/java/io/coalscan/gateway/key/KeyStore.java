package io.coalscan.gateway.key;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Where keys and their usage are kept. */
public interface KeyStore {
    /** Another number after every change of a key. */
    Mono<Long> version();

    /** All keys in force, by id. */
    Mono<Map<String, KnownKey>> inForce();

    /** Empty when there are {@code most} already. */
    Mono<ApiKey> add(String id, String name, byte[] hash, int most);

    /** Empty when no such key is in force. */
    Mono<ApiKey> rotate(String id, byte[] hash, Duration grace);

    /** Empty when there is no such key; one that is revoked stays so since then. */
    Mono<ApiKey> revoke(String id);

    /** Newest first, revoked ones included; without their usage. */
    Mono<List<ApiKey>> page(int offset, int limit);

    Mono<Long> count();

    /** Of those of the keys that were used. */
    Mono<Map<String, KeyUsage>> usage(Collection<String> ids);

    Mono<Void> addUsage(Collection<Used> used);

    /** Forgets usage of days before, and keys revoked before. */
    Mono<Void> forget(LocalDate before);
}
