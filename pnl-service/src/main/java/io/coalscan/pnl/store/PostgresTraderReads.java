package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.flag;
import static io.coalscan.pnl.store.TradeRows.number;
import static io.coalscan.pnl.store.TradeRows.text;

import io.coalscan.pnl.trader.Reading;
import io.coalscan.pnl.web.TraderOrder;
import io.coalscan.pnl.web.TraderReads;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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

    /**
     * The last revision that ended before the signature, so that everything after it is named; a revision's own newest signature is told to the row.
     */
    private static final String BASE = """
            select coalesce(
                (select min(r.revision) from token_revisions r where r.mint = :mint and r.newest_signature = :since),
                (select coalesce(
                        (select r.revision from token_revisions r where r.mint = :mint and r.newest_position <= a.position
                         order by r.revision desc limit 1), 0)
                 from account_signatures a where a.mint = :mint and a.token_account = :mint and a.signature = :since)) as base
            """;

    private static final String CHANGED = """
            select wallet_address from token_pnl_stats where token_mint = :mint and revision > :base and trades > 0
            order by revision desc, wallet_address limit :limit
            """;

    private static final String OF = """
            select s.*, g.cost_lamports, g.realized_lamports, g.open_amount, g.open_lamports, g.cost_usd, g.realized_usd, g.open_usd,
                g.incomplete
            from token_pnl_stats s
            join trader_gains g on g.token_mint = s.token_mint and g.wallet_address = s.wallet_address and g.readings & :reading <> 0
            """;

    private final DatabaseClient database;

    PostgresTraderReads(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Row> traders(Question question) {
        return asked(question, "").map(PostgresTraderReads::row).all();
    }

    @Override
    public Mono<Changed> changed(String mint, String since) {
        return database.sql(BASE)
                .bind("mint", mint)
                .bind("since", since)
                .map(row -> Optional.ofNullable(row.get("base", Long.class)))
                .one()
                .flatMap(Mono::justOrEmpty)
                .flatMap(base -> changed(mint, base));
    }

    private Mono<Changed> changed(String mint, long base) {
        return database.sql(CHANGED)
                .bind("mint", mint)
                .bind("base", base)
                .bind("limit", MOST_CHANGED + 1)
                .map(row -> text(row, "wallet_address"))
                .all()
                .collectList()
                .map(wallets -> new Changed(
                        List.copyOf(wallets.subList(0, Math.min(wallets.size(), MOST_CHANGED))),
                        wallets.size() > MOST_CHANGED));
    }

    @Override
    public Flux<Row> rows(String mint, Reading reading, Collection<String> wallets) {
        return database.sql(OF + "where s.token_mint = :mint and s.wallet_address = any(:wallets) and s.trades > 0"
                        + " order by s.wallet_address")
                .bind("reading", TraderRows.bit(reading))
                .bind("mint", mint)
                .bind("wallets", wallets.toArray(String[]::new))
                .map(PostgresTraderReads::row)
                .all();
    }

    @Override
    public Flux<OfToken> tokens(String wallet, Reading reading, int limit) {
        return database.sql(OF + "where s.wallet_address = :wallet and s.trades > 0"
                        + " order by g.realized_lamports desc, s.token_mint limit :limit")
                .bind("reading", TraderRows.bit(reading))
                .bind("wallet", wallet)
                .bind("limit", limit)
                .map(row -> new OfToken(text(row, "token_mint"), row(row)))
                .all();
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
