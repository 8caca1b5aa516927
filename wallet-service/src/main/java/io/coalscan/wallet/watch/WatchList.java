package io.coalscan.wallet.watch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The watched wallets. */
public interface WatchList {
    /** The latest added first. */
    Mono<List<Watched>> page(int offset, int limit);

    Mono<Long> count();

    /** Names that people gave, by wallet. */
    Mono<Map<String, String>> names(Collection<String> wallets);

    /**
     * The rule matches these wallets now. Those that people took out stay out; those that people added stay theirs.
     *
     * @return how many are new
     */
    Mono<Long> matched(Map<String, WatchReason> wallets);

    /** Ends watching what the rule added and has not matched since; epoch milliseconds. */
    Mono<Long> forgetUnmatched(long since);
}
