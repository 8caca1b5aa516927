package io.coalscan.pnl.web;

import io.coalscan.pnl.trader.Reading;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Calculated traders for callers. */
public interface TraderReads {

    /** Unknown values last, ties by address. */
    Flux<Row> traders(Question question);

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
