package io.coalscan.pnl.smart;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Measures the wallets that won, once a minute at most whoever asks; again at once while no token's traders are told, so that the first one shows. */
public class MeasureWallets {
    private static final int TOKENS = 500;
    private static final int BEST_OF_TOKEN = 200;
    private static final int WALLETS = 1_000;
    private static final int PARTS = 100;

    private static final Logger log = LoggerFactory.getLogger(MeasureWallets.class);

    private final SmartReads reads;
    private final WalletLabels labels;
    private final Clock clock;
    private final Mono<Measured> measured;

    public MeasureWallets(SmartReads reads, WalletLabels labels, Clock clock, Duration kept) {
        this.reads = reads;
        this.labels = labels;
        this.clock = clock;
        this.measured = Mono.defer(this::measure)
                .delayUntil(this::keepLabels)
                .cache(
                        told -> told.tokens() == 0 ? Duration.ZERO : kept,
                        failure -> Duration.ZERO,
                        () -> Duration.ZERO);
    }

    /**
     * @param measuredAt epoch milliseconds
     * @param tokens whose traders are told
     * @param truncated whether there were more winners than are measured
     */
    public record Measured(long measuredAt, int tokens, boolean truncated, List<SmartWallet> wallets) {}

    public Mono<Measured> measured() {
        return measured;
    }

    /** What was measured is told whether this goes well or not. */
    private Mono<Void> keepLabels(Measured told) {
        return labels.keep(told.wallets()).onErrorResume(cause -> {
            log.warn("event=labels_not_kept cause=\"{}\"", cause.toString());
            return Mono.empty();
        });
    }

    private Mono<Measured> measure() {
        return reads.tokens(TOKENS)
                .flatMap(buyers -> reads.winners(buyers.keySet(), BEST_OF_TOKEN, WALLETS + 1)
                        .flatMap(winners -> measure(buyers, winners)));
    }

    private Mono<Measured> measure(Map<String, @Nullable Long> buyers, List<String> winners) {
        var wallets = winners.subList(0, Math.min(WALLETS, winners.size()));
        return reads.parts(wallets, buyers, PARTS).map(parts -> {
            var all = new ArrayList<SmartWallet>();
            for (var wallet : wallets) {
                all.add(SmartWallet.of(wallet, parts.getOrDefault(wallet, List.of())));
            }
            return new Measured(clock.millis(), buyers.size(), winners.size() > WALLETS, List.copyOf(all));
        });
    }
}
