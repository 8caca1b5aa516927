package io.coalscan.pnl.trader;

import static java.math.BigInteger.ZERO;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.rpc.decode.Movement.Fees;
import io.coalscan.rpc.decode.Movement.Side;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What one owner bought and sold again inside one transaction: volume, not a position. The amount that went both ways is left out of the trades, from
 * the first of each way on; what is more on one side stays, at its own price.
 */
record RoundTrip(Kind kind, List<Moved> rest) {

    enum Kind {
        NONE,
        /** With one pool: only fees change hands. */
        WASH,
        /** Between pools. */
        ARBITRAGE
    }

    static RoundTrip of(List<Moved> transaction) {
        var both = sum(transaction, Side.BUY).min(sum(transaction, Side.SELL));
        if (both.signum() == 0) {
            return new RoundTrip(Kind.NONE, transaction);
        }
        var rest = new ArrayList<Moved>();
        var bought = both;
        var sold = both;
        for (var moved : transaction) {
            var amount = moved.entry().amount();
            switch (moved.entry().side()) {
                case BUY -> {
                    keep(moved, bought, rest);
                    bought = bought.subtract(bought.min(amount));
                }
                case SELL -> {
                    keep(moved, sold, rest);
                    sold = sold.subtract(sold.min(amount));
                }
                case TRANSFER_IN, TRANSFER_OUT, FUND -> rest.add(moved);
            }
        }
        return new RoundTrip(oneVenue(transaction) ? Kind.WASH : Kind.ARBITRAGE, List.copyOf(rest));
    }

    private static void keep(Moved moved, BigInteger leftOut, List<Moved> rest) {
        var amount = moved.entry().amount();
        if (leftOut.signum() == 0) {
            rest.add(moved);
        } else if (leftOut.compareTo(amount) < 0) {
            rest.add(new Moved(part(moved.entry(), amount.subtract(leftOut)), moved.position(), moved.market()));
        }
    }

    private static BigInteger sum(List<Moved> transaction, Side side) {
        return transaction.stream()
                .map(Moved::entry)
                .filter(entry -> entry.side() == side)
                .map(LedgerEntry::amount)
                .reduce(ZERO, BigInteger::add);
    }

    private static boolean oneVenue(List<Moved> transaction) {
        var pools = new HashSet<String>();
        for (var moved : transaction) {
            var entry = moved.entry();
            if (entry.isTrade()) {
                var pool = entry.counterparty();
                pools.add(pool == null ? entry.venue() : pool);
            }
        }
        return pools.size() == 1;
    }

    private static LedgerEntry part(LedgerEntry entry, BigInteger amount) {
        var quote = entry.quoteAmount();
        var fees = entry.fees();
        return new LedgerEntry(
                entry.signature(),
                entry.index(),
                entry.slot(),
                entry.time(),
                entry.owner(),
                entry.side(),
                entry.cause(),
                entry.venue(),
                amount,
                entry.quoteMint(),
                quote == null ? null : quote.multiply(amount).divide(entry.amount()),
                entry.counterparty(),
                entry.ownerSigned(),
                new Fees(
                        fees.network(),
                        fees.venue().multiply(amount).divide(entry.amount()),
                        fees.tip(),
                        fees.rent(),
                        fees.other()),
                entry.heldBefore(),
                entry.withheld(),
                entry.counterpartyHoldsQuote());
    }
}
