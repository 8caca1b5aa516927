package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.flag;
import static io.coalscan.pnl.store.TradeRows.number;
import static io.coalscan.pnl.store.TradeRows.text;

import io.coalscan.pnl.web.TraderOrder;
import io.coalscan.pnl.web.TraderReads;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Traders in any order: the few rows of a page are chosen from one table, then read whole. */
final class PostgresTraderReads implements TraderReads {
    private static final String OF_GAINS =
            "from trader_gains x where mint = :mint and mode = :mode and method = :method";
    private static final String OF_TRADERS = "from traders x where mint = :mint and trades > 0";

    /** What is not held is worth nothing, whatever the price. */
    private static final String UNREALIZED =
            "(case when open_amount = 0 then -open_lamports else open_amount * :price - open_lamports end)";

    private static final String PROFIT = "(realized_lamports + " + UNREALIZED + ")";

    private static final String SQL = """
            select t.*, g.cost_lamports, g.realized_lamports, g.open_amount, g.open_lamports, g.cost_usd, g.realized_usd, g.open_usd,
                g.incomplete
            from (select owner, %1$s as key %2$s order by key %3$s nulls last, owner offset :offset limit :limit) as top
            join traders t on t.mint = :mint and t.owner = top.owner
            join trader_gains g on g.mint = :mint and g.mode = :mode and g.method = :method and g.owner = top.owner
            order by top.key %3$s nulls last, top.owner
            """;

    private final DatabaseClient database;

    PostgresTraderReads(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Row> traders(Question question) {
        var order = question.order();
        var sql = SQL.formatted(
                key(order), ofGains(order) ? OF_GAINS : OF_TRADERS, question.descending() ? "desc" : "asc");
        var statement = database.sql(sql)
                .bind("mint", question.mint())
                .bind("mode", question.reading().mode().name())
                .bind("method", question.reading().method().name())
                .bind("offset", question.offset())
                .bind("limit", question.limit());
        if (sql.contains(":price")) {
            var price = question.lamportsPerRaw();
            statement = price == null ? statement.bindNull("price", Double.class) : statement.bind("price", price);
        }
        if (sql.contains(":at")) {
            statement = statement.bind("at", question.at());
        }
        return statement.map(PostgresTraderReads::row).all();
    }

    private static boolean ofGains(TraderOrder order) {
        return switch (order) {
            case PROFIT, REALIZED, UNREALIZED, ROI, REALIZED_USD -> true;
            case BOUGHT, SOLD, TRADES, ENTRY_RANK, FIRST_TRADE_TIME, LAST_TRADE_TIME, HOLD_SECONDS, SOLD_PERCENTAGE ->
                false;
        };
    }

    private static String key(TraderOrder order) {
        return switch (order) {
            case PROFIT -> PROFIT;
            case REALIZED -> "realized_lamports";
            case UNREALIZED -> UNREALIZED;
            case ROI -> PROFIT + " / nullif(cost_lamports, 0)::double precision";
            case REALIZED_USD -> "realized_usd";
            case BOUGHT -> "bought_lamports";
            case SOLD -> "sold_lamports";
            case TRADES -> "trades";
            case ENTRY_RANK -> "entry_rank";
            case FIRST_TRADE_TIME -> "first_time";
            case LAST_TRADE_TIME -> "last_time";
            case HOLD_SECONDS ->
                "(case when raw_held > 0 and held_since is null then null else held_millis + coalesce(:at - held_since, 0) end)";
            case SOLD_PERCENTAGE -> "sold_share";
        };
    }

    private static Row row(Readable row) {
        return new Row(
                text(row, "owner"),
                count(row, "trades"),
                count(row, "buys"),
                count(row, "sells"),
                raw(row, "raw_bought"),
                raw(row, "raw_sold"),
                raw(row, "raw_received"),
                raw(row, "raw_sent"),
                raw(row, "raw_held"),
                row.get("bought_lamports", Long.class),
                row.get("sold_lamports", Long.class),
                row.get("bought_usd", Long.class),
                row.get("sold_usd", Long.class),
                number(row, "fees_lamports"),
                row.get("sold_share", Double.class),
                count(row, "washes"),
                count(row, "arbitrages"),
                row.get("held_millis", Long.class),
                row.get("held_since", Long.class),
                flag(row, "complete"),
                flag(row, "estimated"),
                row.get("first_time", Long.class),
                text(row, "first_signature"),
                row.get("last_time", Long.class),
                text(row, "last_signature"),
                row.get("entry_rank", Long.class),
                number(row, "revision"),
                number(row, "cost_lamports"),
                number(row, "realized_lamports"),
                Objects.requireNonNull(row.get("open_amount", Double.class)),
                number(row, "open_lamports"),
                row.get("cost_usd", Long.class),
                row.get("realized_usd", Long.class),
                row.get("open_usd", Long.class),
                flag(row, "incomplete"));
    }

    private static int count(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }

    private static BigInteger raw(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, BigDecimal.class)).toBigIntegerExact();
    }
}
