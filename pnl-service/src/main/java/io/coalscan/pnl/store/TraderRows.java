package io.coalscan.pnl.store;

import io.coalscan.pnl.trader.Gain;
import io.coalscan.pnl.trader.Reading;
import io.coalscan.pnl.trader.Trader;
import io.coalscan.pnl.trader.Trader.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traders as rows of {@code token_pnl_stats} and {@code trader_gains}: maps by column. */
final class TraderRows {
    private static final int LAMPORT_DECIMALS = 9;

    private TraderRows() {}

    static Map<String, @Nullable Object> row(String mint, long revision, Trader trader) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var traded = trader.traded();
        row.put("token_mint", mint);
        row.put("wallet_address", trader.owner());
        row.put("trades", traded == null ? 0 : traded.buys() + traded.sells());
        row.put("buys", traded == null ? 0 : traded.buys());
        row.put("sells", traded == null ? 0 : traded.sells());
        row.put("total_token_amount", traded == null ? BigInteger.ZERO : traded.bought());
        row.put("raw_sold", traded == null ? BigInteger.ZERO : traded.sold());
        row.put("raw_received", trader.received());
        row.put("raw_sent", trader.sent());
        row.put("raw_held", trader.held());
        row.put("total_bought_sol", traded == null ? BigDecimal.ZERO : sol(traded.boughtLamports()));
        row.put("total_sold_sol", traded == null ? BigDecimal.ZERO : sol(traded.soldLamports()));
        row.put("bought_usd", traded == null ? BigInteger.ZERO : traded.boughtMicroUsd());
        row.put("sold_usd", traded == null ? BigInteger.ZERO : traded.soldMicroUsd());
        row.put("fees_lamports", traded == null ? 0 : traded.feesLamports());
        row.put("sold_share", soldShare(trader));
        row.put("washes", trader.washes());
        row.put("arbitrages", trader.arbitrages());
        row.put("held_millis", trader.heldMillis());
        row.put("held_since", trader.heldSince());
        row.put("complete", trader.complete());
        row.put("gap", !trader.complete());
        row.put("estimated", trader.estimated());
        place(row, "first", traded == null ? null : traded.first());
        place(row, "last", traded == null ? null : traded.last());
        buy(row, traded == null ? null : traded.firstBuy());
        row.put("revision", revision);
        return row;
    }

    private static void place(Map<String, @Nullable Object> row, String prefix, @Nullable Place place) {
        row.put(prefix + "_slot", place == null ? null : place.slot());
        row.put(prefix + "_time", place == null ? null : place.time());
        row.put(prefix + "_signature", place == null ? null : place.signature());
    }

    /** What no listing names comes last in its slot. */
    private static void buy(Map<String, @Nullable Object> row, @Nullable Place buy) {
        var position = buy == null ? null : buy.position();
        row.put("buy_slot", buy == null ? null : buy.slot());
        row.put("buy_position", buy == null ? null : position == null ? Long.valueOf(Long.MAX_VALUE) : position);
        row.put("buy_signature", buy == null ? null : buy.signature());
        row.put("buy_index", buy == null ? null : buy.index());
    }

    /** Of what was bought and received, what was sold; null when nothing came. */
    private static @Nullable Double soldShare(Trader trader) {
        var traded = trader.traded();
        var came = trader.received().add(traded == null ? BigInteger.ZERO : traded.bought());
        var sold = traded == null ? BigInteger.ZERO : traded.sold();
        return came.signum() == 0
                ? null
                : new BigDecimal(sold)
                        .divide(new BigDecimal(came), MathContext.DECIMAL64)
                        .min(BigDecimal.ONE)
                        .doubleValue();
    }

    private static @Nullable BigDecimal sol(@Nullable BigInteger lamports) {
        return lamports == null ? null : new BigDecimal(lamports, LAMPORT_DECIMALS);
    }

    /** The bit of a reading in a set of readings. */
    static int bit(Reading reading) {
        return 1 << Reading.all().indexOf(reading);
    }

    private record Both(Gain sol, @Nullable Gain usd) {}

    /** Readings that agree in all share a row. None for those who never traded. */
    static List<Map<String, @Nullable Object>> gains(String mint, Trader trader) {
        if (trader.traded() == null) {
            return List.of();
        }
        var usd = trader.usd();
        var readings = new LinkedHashMap<Both, Integer>();
        for (var reading : Reading.all()) {
            var sol = trader.sol().get(reading);
            if (sol != null) {
                readings.merge(new Both(sol, usd == null ? null : usd.get(reading)), bit(reading), Integer::sum);
            }
        }
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        readings.forEach((gain, bits) -> rows.add(gain(mint, trader.owner(), bits, gain)));
        return rows;
    }

    private static Map<String, @Nullable Object> gain(String mint, String owner, int readings, Both gain) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var sol = gain.sol();
        var usd = gain.usd();
        double open = sol.openAmount().doubleValue();
        row.put("token_mint", mint);
        row.put("wallet_address", owner);
        row.put("readings", readings);
        row.put("cost_lamports", sol.cost());
        row.put("realized_lamports", sol.realized());
        row.put("open_amount", open);
        row.put("open_lamports", sol.openCost());
        row.put("cost_usd", usd == null ? null : usd.cost());
        row.put("realized_usd", usd == null ? null : usd.realized());
        row.put("open_usd", usd == null ? null : usd.openCost());
        row.put("incomplete", sol.incomplete());
        row.put("open_bucket", RankedBy.bucket(open));
        roi(row, sol, open);
        return row;
    }

    /** Profit by cost is a base and an amount times the price, as profit is. */
    private static void roi(Map<String, @Nullable Object> row, Gain sol, double open) {
        double cost = sol.cost().doubleValue();
        boolean known = cost != 0;
        row.put("roi_bucket", known ? RankedBy.bucket(open / cost) : RankedBy.UNKNOWN);
        row.put("roi_base", known ? sol.realized().subtract(sol.openCost()).doubleValue() / cost : null);
        row.put("roi_amount", known ? open / cost : null);
    }
}
