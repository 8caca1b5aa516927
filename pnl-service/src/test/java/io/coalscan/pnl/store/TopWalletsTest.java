package io.coalscan.pnl.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.trader.CostMethod;
import io.coalscan.pnl.trader.Reading;
import io.coalscan.pnl.trader.TransferMode;
import io.coalscan.pnl.web.TraderOrder;
import io.coalscan.pnl.web.TraderReads.Question;
import io.coalscan.pnl.web.TraderReads.Row;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of a token's traders against a sort of all of them, and by which way they are found. */
class TopWalletsTest {
    private static final int WALLETS = 2_000;
    private static final long NOW = 1_700_000_000_000L;
    private static final double PRICE = 0.37;
    private static final Reading READING = new Reading(TransferMode.ADJUSTED, CostMethod.AVERAGE);
    private static final TestStores STORES = new TestStores();

    @BeforeAll
    static void fill() {
        run("""
                insert into token_pnl_stats (token_mint, wallet_address, trades, buys, sells, total_token_amount, raw_sold, raw_received, raw_sent, raw_held,
                    total_bought_sol, total_sold_sol, fees_lamports, sold_share, washes, arbitrages, held_millis, held_since, complete, gap, estimated,
                    first_time, first_signature, last_time, last_signature, entry_rank, revision)
                select m, 'w' || lpad((i * 7919 % 4001)::text, 5, '0'), i % 9, 1, 1, i, 0, 0, 0, i % 3, case when i % 5 > 0 then (i * 31 % 997) / 10.0 end,
                    (i * 17 % 499) / 10.0, 1, case when i % 4 > 0 then i % 11 / 10.0 end, 0, 0, case when i % 6 > 0 then i * 1009 % 100000 end,
                    case when i % 3 > 0 and i % 7 > 0 then :now - i * 13 end, true, false, false, case when i % 8 > 0 then i end, 's', i % 50, 's',
                    case when i % 2 > 0 then i end, 1
                from generate_series(1, :wallets) i, unnest(array['m', 'other']) m""");
        run("""
                insert into trader_gains (token_mint, wallet_address, readings, cost_lamports, realized_lamports, open_amount, open_lamports, realized_usd,
                    incomplete, open_bucket, roi_bucket, roi_base, roi_amount)
                select m, w, r, cost, realized, open, paid, case when i % 5 > 0 then realized / 10 end, false,
                    case when open = 0 then -2000 else floor(log(2, open))::int end,
                    case when cost = 0 then 2000 when open = 0 then -2000 else floor(log(2, open / cost))::int end,
                    case when cost > 0 then (realized - paid) / cost::double precision end, case when cost > 0 then open / cost end
                from (
                    select i, m, 'w' || lpad((i * 7919 % 4001)::text, 5, '0') as w, r, i * 13 % 17 * 1000 as cost, (i * 271 % 20011) * (1 + i % 3) - 9000 as realized,
                        case when i % 3 > 0 then i * 911 % 65537 + 1 else 0 end::numeric as open, case when i % 3 > 0 then i * 37 % 5003 else 0 end as paid
                    from generate_series(1, :wallets) i, unnest(array['m', 'other']) m, unnest(case when i % 10 = 0 then array[3, 12, 48] else array[63] end) r
                    where i % 9 > 0) as g""");
        run("analyze token_pnl_stats");
        run("analyze trader_gains");
    }

    private static void run(String sql) {
        var statement = STORES.database().sql(sql);
        if (sql.contains(":wallets")) {
            statement = statement.bind("wallets", WALLETS);
        }
        if (sql.contains(":now")) {
            statement = statement.bind("now", NOW);
        }
        statement.then().block();
    }

    @ParameterizedTest
    @EnumSource(TraderOrder.class)
    void aPageIsThatOfAllSorted(TraderOrder order) {
        for (boolean descending : new boolean[] {true, false}) {
            for (var price : byPrice(order) ? new @Nullable Double[] {PRICE, null} : new @Nullable Double[] {PRICE}) {
                var sorted = sorted(order, descending, price);
                int middle = ThreadLocalRandom.current().nextInt(sorted.size());
                for (int offset : new int[] {0, middle, sorted.size() - 40}) {
                    var page = STORES.traderReads()
                            .traders(question(order, descending, offset, price))
                            .map(Row::owner)
                            .collectList()
                            .block();
                    assertThat(page)
                            .as("%s %s %s at %d", order, descending, price, offset)
                            .isEqualTo(sorted.subList(offset, Math.min(sorted.size(), offset + 50)));
                }
            }
        }
    }

    private static boolean byPrice(TraderOrder order) {
        return order == TraderOrder.PROFIT || order == TraderOrder.UNREALIZED || order == TraderOrder.ROI;
    }

    @ParameterizedTest
    @EnumSource(TraderOrder.class)
    void aPageIsFoundByAnIndex(TraderOrder order) {
        var reads = new PostgresTraderReads(STORES.database());
        for (boolean descending : new boolean[] {true, false}) {
            var plan = String.join(
                    "\n",
                    reads.asked(question(order, descending, 0, PRICE), "explain ")
                            .map(row -> row.get(0, String.class))
                            .all()
                            .collectList()
                            .block());
            // the few rows that were found (s, g) may be read in any way, the search (x) may not
            assertThat(plan).contains(index(order)).doesNotContainPattern("Seq Scan on \\w+ x");
        }
    }

    private static String index(TraderOrder order) {
        return switch (order) {
            case PROFIT -> "gains_by_profit";
            case REALIZED -> "gains_by_realized ";
            case UNREALIZED -> "gains_by_unrealized";
            case ROI -> "gains_by_roi";
            case REALIZED_USD -> "gains_by_realized_usd";
            case BOUGHT -> "stats_by_bought";
            case SOLD -> "stats_by_sold ";
            case TRADES -> "stats_by_trades";
            case ENTRY_RANK -> "stats_by_rank";
            case FIRST_TRADE_TIME -> "stats_by_first_time";
            case LAST_TRADE_TIME -> "stats_by_last_time";
            case HOLD_SECONDS -> "stats_by_hold";
            case SOLD_PERCENTAGE -> "stats_by_sold_share";
        };
    }

    private static Question question(TraderOrder order, boolean descending, int offset, @Nullable Double price) {
        return new Question("m", READING, order, descending, offset, 50, price, NOW);
    }

    private static List<String> sorted(TraderOrder order, boolean descending, @Nullable Double price) {
        var direction = descending ? "desc" : "asc";
        var sql =
                "select s.wallet_address as w from token_pnl_stats s join trader_gains g using (token_mint, wallet_address)"
                        + " where token_mint = 'm' and g.readings & 4 <> 0 and s.trades > 0"
                        + " order by " + key(order) + " " + direction + " nulls last, s.wallet_address " + direction;
        var statement = STORES.database().sql(sql);
        if (sql.contains(":price")) {
            statement = price == null ? statement.bindNull("price", Double.class) : statement.bind("price", price);
        }
        return statement
                .map(row -> row.get("w", String.class))
                .all()
                .collectList()
                .block();
    }

    private static String key(TraderOrder order) {
        var open = "(case when open_amount = 0 then 0 else open_amount * :price end - open_lamports)";
        return switch (order) {
            case PROFIT -> "realized_lamports + " + open;
            case UNREALIZED -> open;
            case ROI -> "(roi_base + case when roi_amount = 0 then 0 else :price * roi_amount end)";
            case REALIZED -> "realized_lamports";
            case REALIZED_USD -> "realized_usd";
            case BOUGHT -> "total_bought_sol";
            case SOLD -> "total_sold_sol";
            case TRADES -> "trades";
            case ENTRY_RANK -> "entry_rank";
            case FIRST_TRADE_TIME -> "first_time";
            case LAST_TRADE_TIME -> "last_time";
            case HOLD_SECONDS ->
                "(case when raw_held > 0 and held_since is null then null else held_millis + coalesce(" + NOW
                        + " - held_since, 0) end)";
            case SOLD_PERCENTAGE -> "sold_share";
        };
    }
}
