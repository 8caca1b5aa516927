package io.coalscan.gateway.key;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** What the admin does with keys. This instance knows of a change at once, the others after their next look. */
final class ManageKeys {
    private static final Logger LOG = LoggerFactory.getLogger(ManageKeys.class);

    private final KeyStore store;
    private final KnownKeys known;
    private final KeySettings settings;
    private final RandomGenerator random;

    /** @param random of which nobody can tell what comes next */
    ManageKeys(KeyStore store, KnownKeys known, KeySettings settings, RandomGenerator random) {
        this.store = store;
        this.known = known;
        this.settings = settings;
        this.random = random;
    }

    Mono<IssuedKey> create(String name) {
        return Mono.defer(() -> {
            var id = KeyText.newId(random);
            var key = KeyText.newKey(id, random);
            return store.add(id, name, KeyText.hash(key), settings.most())
                    .switchIfEmpty(Mono.error(() -> new CoalScanException(ErrorCode.INVALID_REQUEST, "too many keys")))
                    .flatMap(entry -> changed("created", entry))
                    .map(entry -> new IssuedKey(key, entry));
        });
    }

    /** @param grace how long the secret of now goes on working */
    Mono<IssuedKey> rotate(String id, Duration grace) {
        return Mono.defer(() -> {
            var key = KeyText.newKey(id, random);
            return store.rotate(id, KeyText.hash(key), grace)
                    .switchIfEmpty(Mono.error(ManageKeys::absent))
                    .flatMap(entry -> changed("rotated", entry))
                    .flatMap(entry -> withUsage(List.of(entry)).map(List::getFirst))
                    .map(entry -> new IssuedKey(key, entry));
        });
    }

    Mono<Void> revoke(String id) {
        return store.revoke(id)
                .switchIfEmpty(Mono.error(ManageKeys::absent))
                .flatMap(entry -> changed("revoked", entry))
                .then();
    }

    Mono<List<ApiKey>> page(int offset, int limit) {
        return store.page(offset, limit).flatMap(this::withUsage);
    }

    Mono<Long> count() {
        return store.count();
    }

    Mono<List<KeyUsage>> usage(Collection<String> ids) {
        return store.usage(ids)
                .map(used -> ids.stream()
                        .map(id -> used.getOrDefault(id, KeyUsage.none(id)))
                        .toList());
    }

    private Mono<List<ApiKey>> withUsage(List<ApiKey> keys) {
        return store.usage(keys.stream().map(ApiKey::keyId).toList())
                .map(used -> keys.stream()
                        .map(key -> key.with(used.getOrDefault(key.keyId(), KeyUsage.none(key.keyId()))))
                        .toList());
    }

    private Mono<ApiKey> changed(String how, ApiKey entry) {
        LOG.info("component=keys action={} keyId={}", how, entry.keyId());
        return known.look().onErrorComplete().thenReturn(entry);
    }

    private static CoalScanException absent() {
        return new CoalScanException(ErrorCode.NOT_FOUND, "no such key in force");
    }
}
