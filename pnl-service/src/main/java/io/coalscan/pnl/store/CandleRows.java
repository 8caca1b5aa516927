package io.coalscan.pnl.store;

import io.coalscan.pnl.candle.CandlePart;
import io.coalscan.pnl.candle.CandlePart.Paid;
import io.coalscan.pnl.candle.Interval;
import io.coalscan.pnl.candle.TradePlace;
import io.coalscan.pnl.price.QuoteAsset;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table {@code candles}: as trades are folded into minutes, and these into longer ones. */
final class CandleRows {
    static final String COLUMNS =
            "number, quote_mint, first_slot, first_signature, first_index, last_slot, last_signature, last_index,"
                    + " open, high, low, close, volume, turnover, trades, pools";

    /**
     * Those of {@code :numbers} from trades, each by its own look into the index. Prices keep as many places as make the least of them as exact as
     * an answer is. One order gives the first and the last trade, and is sorted once.
     */
    static final String FROM_TRADES = """
            select number, quote_mint, min(slot) as first_slot, min(signature) filter (where is_first) as first_signature,
                min(index) filter (where is_first) as first_index, max(slot) as last_slot,
                max(signature) filter (where is_last) as last_signature, max(index) filter (where is_last) as last_index,
                max(price) filter (where is_first) as open, max(price) as high, min(price) as low, max(price) filter (where is_last) as close,
                sum(raw_amount) as volume, sum(paid) as turnover, count(*) as trades,
                coalesce(array_agg(distinct counterparty) filter (where counterparty is not null), '{}') as pools
            from (
                select n.number, t.*, t.paid::numeric(79, 40) / t.raw_amount as price,
                    lag(t.slot) over chain is null as is_first, lead(t.slot) over chain is null as is_last
                from unnest(:numbers::bigint[]) as n (number)
                cross join lateral (
                    select slot, signature, index, raw_amount, counterparty,
                        case when priced then quote_mint else '' end as quote_mint, case when priced then raw_quote_amount end as paid
                    from (
                        select *, quote_mint is not null and coalesce(raw_quote_amount, 0) > 0 and raw_amount > 0 as priced from trades
                        where mint = :mint and side in ('BUY', 'SELL')
                            and block_time >= n.number * :minutes * 60000 and block_time < (n.number + 1) * :minutes * 60000
                        offset 0) as trades) as t
                window chain as (partition by n.number, t.quote_mint order by t.slot, t.signature, t.index)) as t
            group by number, quote_mint
            """;

    /** The same from minutes that are stored, each by its own look too. */
    static final String FROM_MINUTES = """
            select number, quote_mint, first_slot, first_signature, first_index, last_slot, last_signature, last_index, open, high, low, close, volume,
                turnover, trades, array(select distinct pool from unnest(string_to_array(pools, ' ')) as p (pool)) as pools
            from (
                select number, quote_mint, min(first_slot) as first_slot, min(first_signature) filter (where is_first) as first_signature,
                    min(first_index) filter (where is_first) as first_index, max(last_slot) as last_slot,
                    max(last_signature) filter (where is_last) as last_signature, max(last_index) filter (where is_last) as last_index,
                    max(open) filter (where is_first) as open, max(high) as high, min(low) as low, max(close) filter (where is_last) as close,
                    sum(volume) as volume, sum(turnover) as turnover, sum(trades)::bigint as trades,
                    coalesce(string_agg(array_to_string(pools, ' '), ' ') filter (where pools <> '{}'), '') as pools
                from (
                    select *, lag(first_slot) over up is null as is_first, lead(last_slot) over down is null as is_last
                    from (
                        select n.number, c.quote_mint, c.first_slot, c.first_signature, c.first_index, c.last_slot, c.last_signature, c.last_index,
                            c.open, c.high, c.low, c.close, c.volume, c.turnover, c.trades, c.pools
                        from unnest(:numbers::bigint[]) as n (number)
                        cross join lateral (
                            select * from candles
                            where mint = :mint and minutes = 1 and number >= n.number * :minutes and number < (n.number + 1) * :minutes
                            offset 0) as c) as minutes
                    window up as (partition by number, quote_mint order by first_slot, first_signature, first_index),
                        down as (partition by number, quote_mint order by last_slot, last_signature, last_index)) as minutes
                group by number, quote_mint) as longer
            """;

    /** What is stored, but candles whose trades have changed since, {@code :numbers}: these as they are now. */
    static final String CURRENT = "select " + COLUMNS + """
             from candles
            where mint = :mint and minutes = :minutes and number >= :from and number < :to and number <> all(:numbers::bigint[])
            union all
            """ + FROM_TRADES;

    private CandleRows() {}

    static CandlePart read(Readable row, Interval interval) {
        var begin = TradeRows.number(row, "number") * interval.millis();
        var trades = Math.toIntExact(TradeRows.number(row, "trades"));
        var asset = QuoteAsset.of(TradeRows.text(row, "quote_mint"));
        return new CandlePart(begin, trades, asset == null ? null : paid(row, asset));
    }

    static List<String> pools(Readable row) {
        return List.of(Objects.requireNonNull(row.get("pools", String[].class)));
    }

    private static Paid paid(Readable row, QuoteAsset asset) {
        return new Paid(
                asset,
                place(row, "first"),
                place(row, "last"),
                decimal(row, "open"),
                decimal(row, "high"),
                decimal(row, "low"),
                decimal(row, "close"),
                decimal(row, "volume"),
                decimal(row, "turnover"));
    }

    private static TradePlace place(Readable row, String which) {
        return new TradePlace(
                TradeRows.number(row, which + "_slot"),
                TradeRows.text(row, which + "_signature"),
                Objects.requireNonNull(row.get(which + "_index", Integer.class)));
    }

    private static BigDecimal decimal(Readable row, String column) {
        @Nullable BigDecimal value = row.get(column, BigDecimal.class);
        return Objects.requireNonNull(value);
    }
}
