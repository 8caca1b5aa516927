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
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;

/** Traders in any order: the few wallets of a page are found by an index, then read whole. */
final class PostgresTraderReads implements TraderReads {
    private static final String ROWS = """
            select s.*, g.cost_lamports, g.realized_lamports, g.open_amount, g.open_lamports, g.cost_usd, g.realized_usd, g.open_usd,
                g.incomplete
            from (%1$s) as top
            join token_pnl_stats s on s.token_mint = :mint and s.wallet_address = top.wallet_address
            join trader_gains g on g.token_mint = :mint and g.wallet_address = top.wallet_address and g.readings & :reading <> 0
            order by top.key %2$s nulls last, top.wallet_address %2$s
            """;

    private final DatabaseClient database;

    PostgresTraderReads(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Row> traders(Question question) {
        return asked(question, "").map(PostgresTraderReads::row).all();
    }

    /** The statement that answers a question, behind what else is to be said. */
    GenericExecuteSpec asked(Question question, String before) {
        var by = RankedBy.of(question.order());
        var factor = factor(question);
        var statement = database.sql(before + sql(question, by, factor))
                .bind("mint", question.mint())
                .bind("reading", TraderRows.bit(question.reading()))
                .bind("most", (long) question.offset() + question.limit())
                .bind("offset", question.offset())
                .bind("limit", question.limit());
        return by.bucket() == null || factor == null ? statement : statement.bind("factor", factor);
    }

    private static String sql(Question question, RankedBy by, @Nullable Double factor) {
        var wallets = TopWallets.sql(by, factor != null, question.descending());
        return ROWS.formatted(wallets, question.descending() ? "desc" : "asc");
    }

    private static @Nullable Double factor(Question question) {
        return question.order() == TraderOrder.HOLD_SECONDS ? Double.valueOf(question.at()) : question.lamportsPerRaw();
    }

    private static Row row(Readable row) {
        return new Row(
                text(row, "wallet_address"),
                count(row, "trades"),
                count(row, "buys"),
                count(row, "sells"),
                raw(row, "total_token_amount"),
                raw(row, "raw_sold"),
                raw(row, "raw_received"),
                raw(row, "raw_sent"),
                raw(row, "raw_held"),
                lamports(row, "total_bought_sol"),
                lamports(row, "total_sold_sol"),
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

    private static @Nullable Long lamports(Readable row, String column) {
        var sol = row.get(column, BigDecimal.class);
        return sol == null ? null : Long.valueOf(sol.movePointRight(9).longValueExact());
    }
}
