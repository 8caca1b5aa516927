package io.coalscan.pnl.web;

import io.coalscan.pnl.trader.Reading;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Calculated traders for callers. */
public interface TraderReads {

    /** Unknown values last, ties by address. */
    Flux<Row> traders(Question question);

    /**
     * Whose rows changed after a signature, the last ones first.
     *
     * @return empty when the token's history has no such signature: it is not final yet, was dropped, or is of another token
     */
    Mono<Changed> changed(String mint, String since);

    /** Rows of these wallets, those that do not trade left out. */
    Flux<Row> rows(String mint, Reading reading, Collection<String> wallets);

    /** One wallet's rows in all tokens whose traders are told, by what it realised, the most first. */
    Flux<OfToken> tokens(String wallet, Reading reading, int limit);

    record OfToken(String mint, Row row) {}

    /**
     * @param wallets at most {@link #MOST_CHANGED}
     * @param more whether there are more
     */
    record Changed(List<String> wallets, boolean more) {}

    int MOST_CHANGED = 1_000;

    /**
     * @param lamportsPerRaw price of one raw token at the moment that is told of; null when it is not known
     * @param at that moment, epoch milliseconds
     */
    record Question(
            String mint,
            Reading reading,
            TraderOrder order,
            boolean descending,
            int offset,
            int limit,
            @Nullable Double lamportsPerRaw,
            long at) {}

    /**
     * Money in lamports and millionths of a dollar, null where some trade has no price.
     *
     * @param soldShare of what was bought and received, 0 to 1; null when nothing came
     * @param openAmount raw tokens still held that count in this reading
     */
    record Row(
            String owner,
            int trades,
            int buys,
            int sells,
            BigInteger bought,
            BigInteger sold,
            BigInteger received,
            BigInteger sent,
            BigInteger held,
            @Nullable Long boughtLamports,
            @Nullable Long soldLamports,
            @Nullable Long boughtMicroUsd,
            @Nullable Long soldMicroUsd,
            long feesLamports,
            @Nullable Double soldShare,
            int washes,
            int arbitrages,
            @Nullable Long heldMillis,
            @Nullable Long heldSince,
            boolean complete,
            boolean estimated,
            @Nullable Long firstTime,
            String firstSignature,
            @Nullable Long lastTime,
            String lastSignature,
            @Nullable Long entryRank,
            long revision,
            long costLamports,
            long realizedLamports,
            double openAmount,
            long openLamports,
            @Nullable Long costMicroUsd,
            @Nullable Long realizedMicroUsd,
            @Nullable Long openMicroUsd,
            boolean incomplete) {}
}
