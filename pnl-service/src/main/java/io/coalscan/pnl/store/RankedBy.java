package io.coalscan.pnl.store;

import io.coalscan.pnl.web.TraderOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of traders is sorted by: a stored number, or base + factor x amount with a factor of today, such as the price. Each has an index whose rows
 * lie in groups, and inside a group by the base.
 *
 * @param readings whether rows are by reading
 * @param base column, null where the key is not known
 * @param bucket column that groups amounts by powers of two; null when there is no amount
 * @param amount of a row x
 * @param alike whether all amounts of a group are the same, so that its order by base is that by key
 * @param whole whether the base is a whole number
 */
record RankedBy(boolean readings, String base, @Nullable String bucket, String amount, boolean alike, boolean whole) {
    /** Bucket of rows without an amount: the base is all. */
    static final int NOTHING = -2_000;
    /** Bucket of rows whose key is not known. */
    static final int UNKNOWN = 2_000;

    static RankedBy of(TraderOrder order) {
        return switch (order) {
            case PROFIT -> byPrice("profit_base", "open_bucket", "open_amount", true);
            case UNREALIZED -> byPrice("open_base", "open_bucket", "open_amount", true);
            case ROI -> byPrice("roi_base", "roi_bucket", "roi_amount", false);
            case REALIZED -> stored(true, "realized_lamports");
            case REALIZED_USD -> stored(true, "realized_usd");
            case BOUGHT -> stored(false, "total_bought_sol");
            case SOLD -> stored(false, "total_sold_sol");
            case TRADES -> stored(false, "trades");
            case ENTRY_RANK -> stored(false, "entry_rank");
            case FIRST_TRADE_TIME -> stored(false, "first_time");
            case LAST_TRADE_TIME -> stored(false, "last_time");
            case SOLD_PERCENTAGE -> stored(false, "sold_share");
            case HOLD_SECONDS ->
                new RankedBy(false, "hold_base", "hold_bucket", "(x.hold_bucket = 0)::int", true, true);
        };
    }

    private static RankedBy byPrice(String base, String bucket, String amount, boolean whole) {
        return new RankedBy(true, base, bucket, amount, false, whole);
    }

    private static RankedBy stored(boolean readings, String base) {
        return new RankedBy(readings, base, null, "0", true, true);
    }

    String table() {
        return readings ? "trader_gains" : "token_pnl_stats";
    }

    /** Columns that make a group, behind the mint. */
    List<String> group() {
        var columns = new ArrayList<String>();
        if (readings) {
            columns.add("readings");
        }
        if (bucket != null) {
            columns.add(bucket);
        }
        return columns;
    }

    /** The bucket of a power of two: amounts from 2^n to below 2^(n+1). */
    static int bucket(double amount) {
        return amount == 0 ? NOTHING : Math.getExponent(amount);
    }
}
