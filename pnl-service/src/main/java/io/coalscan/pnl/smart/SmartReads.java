package io.coalscan.pnl.smart;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the ledger tells over all tokens. */
public interface SmartReads {

    /**
     * Tokens whose traders are told, those asked about last first.
     *
     * @return how many buyers each has; null where they are not numbered
     */
    Mono<Map<String, @Nullable Long>> tokens(int most);

    /** Wallets that are among the best of some of the tokens by what they realised, those that realised the most first. */
    Mono<List<String>> winners(Collection<String> mints, int bestOfToken, int most);

    /** Their parts in all told tokens, by wallet; of each wallet at most so many, those that it realised the most in. */
    Mono<Map<String, List<TokenPart>>> parts(Collection<String> wallets, Map<String, @Nullable Long> buyers, int most);
}
