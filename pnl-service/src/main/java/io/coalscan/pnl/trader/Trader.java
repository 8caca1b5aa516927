package io.coalscan.pnl.trader;

import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One owner's part in a token: what it traded, and what it gained by every reading. Raw amounts are the token's smallest units, times epoch milliseconds.
 *
 * @param traded null when it never bought or sold, washes and arbitrage aside
 * @param held what its movements leave it with
 * @param washes transactions in which it bought and sold with one pool, left out of its trades
 * @param arbitrages the same between pools
 * @param heldMillis of times of holding that have ended; null when a block time is missing
 * @param heldSince begin of the time that goes on; null when nothing is held or it is not known
 * @param complete whether every movement begins with the balance that the one before left: nothing is missing between them
 * @param sol in lamports
 * @param usd in millionths of a dollar; null when some trade could not be priced in dollars
 */
public record Trader(
        String owner,
        @Nullable Traded traded,
        BigInteger received,
        BigInteger sent,
        BigInteger held,
        int washes,
        int arbitrages,
        @Nullable Long heldMillis,
        @Nullable Long heldSince,
        boolean complete,
        boolean estimated,
        Map<Reading, Gain> sol,
        @Nullable Map<Reading, Gain> usd) {

    /**
     * Its trades together.
     *
     * @param boughtLamports null when some buy could not be priced; so are the other sums of money
     * @param feesLamports of network, tips, rent and others, which are in no gain
     * @param firstBuy null when it never bought
     */
    public record Traded(
            int buys,
            int sells,
            BigInteger bought,
            BigInteger sold,
            @Nullable BigInteger boughtLamports,
            @Nullable BigInteger soldLamports,
            @Nullable BigInteger boughtMicroUsd,
            @Nullable BigInteger soldMicroUsd,
            long feesLamports,
            @Nullable Place firstBuy,
            Place first,
            Place last) {}

    /**
     * Where on the chain.
     *
     * @param position along the listing of the token; null when the listing does not name it
     */
    public record Place(
            long slot,
            @Nullable Long position,
            String signature,
            int index,
            @Nullable Long time) {
        static Place of(Moved moved) {
            var entry = moved.entry();
            return new Place(entry.slot(), moved.position(), entry.signature(), entry.index(), entry.time());
        }
    }
}
