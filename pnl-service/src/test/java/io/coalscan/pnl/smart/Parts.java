package io.coalscan.pnl.smart;

import org.jspecify.annotations.Nullable;

/** One wallet's part in a token, told by what matters to a test; the rest is that of an ordinary trader. */
record Parts(
        String mint,
        int buys,
        int sells,
        long cost,
        long realized,
        @Nullable Long held,
        int washes,
        int arbitrages,
        boolean known,
        @Nullable Long rank) {
    static final long SOL = 1_000_000_000L;
    static final long HOUR = 3_600_000L;

    /** Bought for so much, sold for that much more. */
    static Parts of(String mint, long cost, long realized) {
        return new Parts(mint, 1, 1, cost, realized, HOUR, 0, 0, true, null);
    }

    Parts trades(int bought, int sold) {
        return new Parts(mint, bought, sold, cost, realized, held, washes, arbitrages, known, rank);
    }

    Parts held(@Nullable Long millis) {
        return new Parts(mint, buys, sells, cost, realized, millis, washes, arbitrages, known, rank);
    }

    Parts roundTrips(int washed, int between) {
        return new Parts(mint, buys, sells, cost, realized, held, washed, between, known, rank);
    }

    Parts unknown() {
        return new Parts(mint, buys, sells, cost, realized, held, washes, arbitrages, false, rank);
    }

    Parts entered(long nth) {
        return new Parts(mint, buys, sells, cost, realized, held, washes, arbitrages, known, nth);
    }

    /** Of a token with 100 buyers. */
    TokenPart part() {
        return new TokenPart(
                mint,
                buys + sells,
                buys,
                sells,
                cost,
                cost + realized,
                cost,
                realized,
                realized * 150 / 1_000,
                held,
                null,
                washes,
                arbitrages,
                known,
                rank,
                100L,
                7L);
    }
}
