package io.coalscan.pnl.store;

import io.coalscan.pnl.candle.CandlePart;
import io.coalscan.pnl.candle.CandlePart.Paid;
import io.coalscan.pnl.candle.Interval;
import io.coalscan.pnl.candle.TradePlace;
import io.coalscan.pnl.price.QuoteAsset;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table {@code minute_candles}: as trades are folded into its rows, and these into longer ones. */
final class CandleRows {
    static final String COLUMNS =
            "minute, quote_mint, first_slot, first_signature, first_index, last_slot, last_signature, last_index,"
                    + " open, high, low, close, volume, turnover, trades, pools";

    /**
     * Minutes of {@code :minutes} from trades, each by its own look into the index. Prices keep as many places as make the least of them as exact as
     * an answer is. One order gives the first and the last trade, and is sorted once.
     */
    static final String FOLDED = """
            select minute, quote_mint, min(slot) as first_slot, min(signature) filter (where is_first) as first_signature,
                min(index) filter (where is_first) as first_index, max(slot) as last_slot,
                max(signature) filter (where is_last) as last_signature, max(index) filter (where is_last) as last_index,
                max(price) filter (where is_first) as open, max(price) as high, min(price) as low, max(price) filter (where is_last) as close,
                sum(raw_amount) as volume, sum(paid) as turnover, count(*) as trades,
                coalesce(array_agg(distinct counterparty) filter (where counterparty is not null), '{}') as pools
            from (
                select m.minute, t.*, t.paid::numeric(79, 40) / t.raw_amount as price,
                    lag(t.slot) over chain is null as is_first, lead(t.slot) over chain is null as is_last
                from unnest(:minutes::bigint[]) as m (minute)
                cross join lateral (
                    select slot, signature, index, raw_amount, counterparty,
                        case when priced then quote_mint else '' end as quote_mint, case when priced then raw_quote_amount end as paid
                    from (
                        select *, quote_mint is not null and coalesce(raw_quote_amount, 0) > 0 and raw_amount > 0 as priced from trades
                        where mint = :mint and side in ('BUY', 'SELL')
                            and block_time >= m.minute * 60000 and block_time < (m.minute + 1) * 60000
                        offset 0) as trades) as t
                window chain as (partition by m.minute, t.quote_mint order by t.slot, t.signature, t.index)) as t
            group by minute, quote_mint
            """;

    /** What is stored, but minutes whose trades have changed since: these as they are now. */
    static final String CURRENT = "with current as (select " + COLUMNS + """
             from minute_candles
            where mint = :mint and minute >= :from and minute < :to and minute <> all(:minutes::bigint[])
            union all
            """ + FOLDED + ")\n";

    /** Minutes by {@code :length} of them. */
    static final String PARTS = CURRENT + """
            select part, quote_mint, min(first_slot) as first_slot, min(first_signature) filter (where is_first) as first_signature,
                min(first_index) filter (where is_first) as first_index, max(last_slot) as last_slot,
                max(last_signature) filter (where is_last) as last_signature, max(last_index) filter (where is_last) as last_index,
                max(open) filter (where is_first) as open, max(high) as high, min(low) as low, max(close) filter (where is_last) as close,
                sum(volume) as volume, sum(turnover) as turnover, sum(trades)::bigint as trades
            from (
                select *, lag(first_slot) over first is null as is_first, lead(last_slot) over last is null as is_last
                from (select *, minute / :length as part from current) as current
                window first as (partition by part, quote_mint order by first_slot, first_signature, first_index),
                    last as (partition by part, quote_mint order by last_slot, last_signature, last_index)) as current
            group by part, quote_mint
            """;

    static final String POOLS = CURRENT + "select distinct pool from current cross join unnest(pools) as p (pool)";

    private CandleRows() {}

    /** Of {@link #PARTS}. */
    static CandlePart read(Readable row, Interval interval) {
        var begin = TradeRows.number(row, "part") * interval.millis();
        var trades = Math.toIntExact(TradeRows.number(row, "trades"));
        var asset = QuoteAsset.of(TradeRows.text(row, "quote_mint"));
        return new CandlePart(begin, trades, asset == null ? null : paid(row, asset));
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
