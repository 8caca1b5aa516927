package io.coalscan.rpc.decode;

import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Side;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A movement before its owner's costs are known. */
record Draft(
        int at,
        Side side,
        Cause cause,
        String venue,
        String owner,
        @Nullable String mint,
        @Nullable BigInteger amount,
        @Nullable String quoteMint,
        @Nullable BigInteger quoteAmount,
        @Nullable String counterparty,
        BigInteger venueFee) {

    static Draft of(Trade trade) {
        boolean priced = !trade.quote.isEmpty();
        return new Draft(
                trade.at,
                trade.buy ? Side.BUY : Side.SELL,
                priced ? Cause.SWAP : Cause.TOKEN_SWAP,
                trade.venue(),
                trade.owner,
                trade.mint,
                trade.amount,
                priced ? trade.quote : null,
                priced ? trade.leg : null,
                trade.pool(),
                trade.fee);
    }

    static Draft transfer(
            int at,
            Side side,
            Cause cause,
            String venue,
            String owner,
            String mint,
            BigInteger amount,
            @Nullable String counterparty) {
        return new Draft(at, side, cause, venue, owner, mint, amount, null, null, counterparty, BigInteger.ZERO);
    }

    static Draft fund(int at, String owner, BigInteger lamports, String sender) {
        return new Draft(
                at,
                Side.FUND,
                Cause.SOL_TRANSFER,
                "system",
                owner,
                null,
                null,
                null,
                lamports,
                sender,
                BigInteger.ZERO);
    }

    boolean trade() {
        return side == Side.BUY || side == Side.SELL;
    }

    Movement with(boolean signed, @Nullable String knownCounterparty, Movement.Fees fees) {
        return new Movement(
                side, cause, venue, owner, mint, amount, quoteMint, quoteAmount, knownCounterparty, signed, fees);
    }
}
