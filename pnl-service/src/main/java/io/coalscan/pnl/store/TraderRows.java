package io.coalscan.pnl.store;

import io.coalscan.pnl.trader.Gain;
import io.coalscan.pnl.trader.Reading;
import io.coalscan.pnl.trader.Trader;
import io.coalscan.pnl.trader.Trader.Place;
import io.coalscan.pnl.trader.Trader.Traded;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traders as rows of {@code traders} and {@code trader_gains}: maps by column. */
final class TraderRows {
    private TraderRows() {}

    static Map<String, @Nullable Object> row(String mint, long revision, Trader trader) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var traded = trader.traded();
        row.put("mint", mint);
        row.put("owner", trader.owner());
        row.put("trades", traded == null ? 0 : traded.buys() + traded.sells());
        row.put("buys", traded == null ? 0 : traded.buys());
        row.put("sells", traded == null ? 0 : traded.sells());
        row.put("raw_bought", traded == null ? BigInteger.ZERO : traded.bought());
        row.put("raw_sold", traded == null ? BigInteger.ZERO : traded.sold());
        row.put("raw_received", trader.received());
        row.put("raw_sent", trader.sent());
        row.put("raw_held", trader.held());
        row.put("bought_lamports", traded == null ? BigInteger.ZERO : traded.boughtLamports());
        row.put("sold_lamports", traded == null ? BigInteger.ZERO : traded.soldLamports());
        row.put("bought_usd", traded == null ? BigInteger.ZERO : traded.boughtMicroUsd());
        row.put("sold_usd", traded == null ? BigInteger.ZERO : traded.soldMicroUsd());
        row.put("fees_lamports", traded == null ? 0 : traded.feesLamports());
        row.put("sold_share", soldShare(trader));
        row.put("washes", trader.washes());
        row.put("arbitrages", trader.arbitrages());
        row.put("held_millis", trader.heldMillis());
        row.put("held_since", trader.heldSince());
        row.put("complete", trader.complete());
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

    /** None for those who never traded. */
    static List<Map<String, @Nullable Object>> gains(String mint, Trader trader) {
        Traded traded = trader.traded();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        if (traded != null) {
            var usd = trader.usd();
            trader.sol()
                    .forEach((reading, gain) ->
                            rows.add(gain(mint, trader.owner(), reading, gain, usd == null ? null : usd.get(reading))));
        }
        return rows;
    }

    private static Map<String, @Nullable Object> gain(
            String mint, String owner, Reading reading, Gain sol, @Nullable Gain usd) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("mint", mint);
        row.put("mode", reading.mode().name());
        row.put("method", reading.method().name());
        row.put("owner", owner);
        row.put("cost_lamports", sol.cost());
        row.put("realized_lamports", sol.realized());
        row.put("open_amount", sol.openAmount());
        row.put("open_lamports", sol.openCost());
        row.put("cost_usd", usd == null ? null : usd.cost());
        row.put("realized_usd", usd == null ? null : usd.realized());
        row.put("open_usd", usd == null ? null : usd.openCost());
        row.put("incomplete", sol.incomplete());
        return row;
    }
}
