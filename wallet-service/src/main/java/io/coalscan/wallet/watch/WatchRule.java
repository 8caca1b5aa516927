package io.coalscan.wallet.watch;

import io.coalscan.wallet.smart.SmartMoney;
import io.coalscan.wallet.smart.SmartMoney.Ranked;
import io.coalscan.wallet.smart.SmartQuery;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Watches the wallets that won the most by the installation's measure. Any number of instances may do so at once. */
final class WatchRule {
    private static final Logger LOG = LoggerFactory.getLogger(WatchRule.class);

    private final SmartMoney smartMoney;
    private final WatchList list;
    private final WatchSettings.Rule rule;
    private final Clock clock;

    WatchRule(SmartMoney smartMoney, WatchList list, WatchSettings.Rule rule, Clock clock) {
        this.smartMoney = smartMoney;
        this.list = list;
        this.rule = rule;
        this.clock = clock;
    }

    /** A round that fails is made up for by the next one; what was watched stays so. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    Mono<Void> round() {
        return Mono.defer(this::apply).then().onErrorResume(failure -> {
            LOG.warn("watch.rule failed cause={}", failure.toString());
            return Mono.empty();
        });
    }

    /** @return how many wallets are new on the list */
    Mono<Long> apply() {
        if (!rule.enabled()) {
            return Mono.just(0L);
        }
        return smartMoney
                .ranked(query())
                .flatMap(found -> list.matched(reasons(found.wallets())))
                .doOnNext(added -> LOG.info("watch.rule added={}", added))
                .flatMap(added -> list.forgetUnmatched(
                                clock.millis() - rule.keep().toMillis())
                        .thenReturn(added));
    }

    private SmartQuery query() {
        return new SmartQuery(
                SmartQuery.Order.REALIZED_SOL,
                true,
                rule.minTokens(),
                rule.minWins(),
                rule.minWinRate(),
                rule.minProfitFactor(),
                rule.maxEntryPercentile(),
                null,
                false);
    }

    private LinkedHashMap<String, WatchReason> reasons(List<Ranked> best) {
        var reasons = new LinkedHashMap<String, WatchReason>();
        best.stream().limit(rule.most()).forEach(ranked -> {
            var wallet = ranked.wallet();
            var measures = wallet.measures();
            reasons.put(
                    wallet.wallet(),
                    new WatchReason(
                            measures.tokens(),
                            measures.wins(),
                            measures.winRate(),
                            measures.profitFactor(),
                            measures.realizedLamports() / 1e9,
                            wallet.cluster()));
        });
        return reasons;
    }
}
