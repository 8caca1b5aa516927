package io.coalscan.holder.market;

import io.coalscan.holder.account.TokenAccountBytes;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The price of SOL from one pool of SOL against a dollar coin, kept for a minute; without it the configured constant. That the pool did not answer is
 * kept for a short while too, so that not every scan waits for it.
 */
public final class SolUsdReader {
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final Duration KEPT_MISSING = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final SolanaReads reads;
    private final @Nullable String pool;
    private final SolUsd otherwise;
    private final Clock clock;
    private final AtomicReference<@Nullable PoolAccount> knownPool = new AtomicReference<>();
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    /**
     * @param pool address of the pool; null for none
     * @param constant USD per SOL used when the pool does not answer; null for none
     */
    public SolUsdReader(SolanaReads reads, @Nullable String pool, @Nullable Double constant, Clock clock) {
        this.reads = reads;
        this.pool = pool;
        this.otherwise = constant == null ? SolUsd.UNKNOWN : SolUsd.constant(constant);
        this.clock = clock;
    }

    /** Never fails and keeps nobody waiting for long: a price that cannot be read is the constant or unknown. */
    public Mono<SolUsd> now(ReadScope scope) {
        Kept last = kept.get();
        if (last != null && clock.millis() < last.until()) {
            return Mono.just(last.price());
        }
        return pool(scope)
                .flatMap(found -> price(found, scope))
                .timeout(PATIENCE, Mono.empty())
                .onErrorResume(ReadException.class, unread -> Mono.empty())
                .map(price -> keep(price, KEPT))
                .switchIfEmpty(Mono.fromCallable(() -> keep(otherwise, KEPT_MISSING)));
    }

    private SolUsd keep(SolUsd price, Duration time) {
        kept.set(new Kept(price, clock.millis() + time.toMillis()));
        return price;
    }

    /** What a pool is made of never changes, so it is read once. */
    private Mono<PoolAccount> pool(ReadScope scope) {
        PoolAccount known = knownPool.get();
        if (known != null) {
            return Mono.just(known);
        }
        return pool == null
                ? Mono.empty()
                : reads.account(pool, scope)
                        .mapNotNull(answer ->
                                answer.value() == null ? null : PoolParser.parse(Programs.WRAPPED_SOL, answer.value()))
                        .doOnNext(knownPool::set);
    }

    private Mono<SolUsd> price(PoolAccount found, ReadScope scope) {
        return reads.accounts(List.of(found.tokenVault(), found.quoteVault()), scope)
                .mapNotNull(answer -> {
                    BigInteger sol =
                            TokenAccountBytes.amount(answer.value().get(found.tokenVault()), Programs.WRAPPED_SOL);
                    BigInteger usd =
                            TokenAccountBytes.amount(answer.value().get(found.quoteVault()), found.quoteMint());
                    if (sol == null || usd == null) {
                        return null;
                    }
                    Double price =
                            Reserves.ofPool(found, sol, usd, LpLock.UNKNOWN).price(9);
                    return price == null ? null : SolUsd.ofPool(found.venue(), price);
                });
    }

    private record Kept(SolUsd price, long until) {}
}
