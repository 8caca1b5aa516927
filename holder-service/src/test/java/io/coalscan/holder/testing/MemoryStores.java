package io.coalscan.holder.testing;

import io.coalscan.holder.age.TokenAge;
import io.coalscan.holder.store.KnownToken;
import io.coalscan.holder.store.Snapshot;
import io.coalscan.holder.store.SnapshotStore;
import io.coalscan.holder.store.TokenStore;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Both stores in memory. */
public final class MemoryStores implements SnapshotStore, TokenStore {
    public final Map<UUID, Snapshot> snapshots = new ConcurrentHashMap<>();
    public final Map<String, KnownToken> tokens = new ConcurrentHashMap<>();

    @Override
    public Mono<Snapshot> find(UUID scanId) {
        return Mono.fromCallable(() -> snapshots.get(scanId));
    }

    @Override
    public Mono<Snapshot> keepListed(Snapshot listed) {
        return Mono.fromCallable(() -> {
            Snapshot before = snapshots.putIfAbsent(listed.scanId(), listed);
            return before == null ? listed : before;
        });
    }

    @Override
    public Mono<Void> keepResolved(Snapshot resolved) {
        return Mono.fromRunnable(() -> snapshots.put(resolved.scanId(), resolved));
    }

    @Override
    public Mono<Long> forget(long before) {
        return Mono.fromCallable(() -> {
            int all = snapshots.size();
            snapshots.values().removeIf(snapshot -> snapshot.takenAt() < before);
            return (long) all - snapshots.size();
        });
    }

    @Override
    public Mono<TokenAge> age(String mint) {
        return Mono.fromCallable(() -> tokens.get(mint)).map(KnownToken::age).filter(TokenAge::settled);
    }

    @Override
    public Mono<Void> keep(KnownToken token) {
        return Mono.fromRunnable(() -> tokens.put(token.mint(), token));
    }
}
