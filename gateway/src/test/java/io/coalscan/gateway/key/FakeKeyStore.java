package io.coalscan.gateway.key;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Keys in force as a test says, and sums of usage as they were written down. */
final class FakeKeyStore implements KeyStore {
    final Map<String, KnownKey> keys = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger loaded = new AtomicInteger();
    final Map<Used.Slot, Used> written = new ConcurrentHashMap<>();
    final List<Integer> batches = new ArrayList<>();
    volatile long version = 1;
    volatile @Nullable RuntimeException failure;
    /** Instead of what is in force. */
    volatile @Nullable Mono<Map<String, KnownKey>> slowly;

    @Override
    public Mono<Long> version() {
        asked.incrementAndGet();
        return failure == null ? Mono.just(version) : Mono.error(failure);
    }

    @Override
    public Mono<Map<String, KnownKey>> inForce() {
        loaded.incrementAndGet();
        var slow = slowly;
        slowly = null;
        return slow == null ? Mono.just(Map.copyOf(keys)) : slow;
    }

    @Override
    public synchronized Mono<Void> addUsage(Collection<Used> used) {
        if (failure != null) {
            return Mono.error(failure);
        }
        batches.add(used.size());
        used.forEach(each -> written.merge(each.slot(), each, Used::plus));
        return Mono.empty();
    }

    @Override
    public Mono<ApiKey> add(String id, String name, byte[] hash, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<ApiKey> rotate(String id, byte[] hash, Duration grace) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<ApiKey> revoke(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<List<ApiKey>> page(int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Long> count() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Map<String, KeyUsage>> usage(Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Void> forget(LocalDate before) {
        throw new UnsupportedOperationException();
    }
}
