package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.flag;
import static io.coalscan.pnl.store.TradeRows.number;
import static io.coalscan.pnl.store.TradeRows.text;

import io.coalscan.pnl.smart.SmartReads;
import io.coalscan.pnl.smart.TokenPart;
import io.coalscan.pnl.trader.Reading;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The best of many tokens, each found by an index, and their parts in all tokens, found by their addresses. */
final class PostgresSmartReads implements SmartReads {
    private static final String TOKENS = """
            select j.mint, (
                select max(s.entry_rank) from token_pnl_stats s where s.token_mint = j.mint and s.trades > 0) as buyers
            from (
                select j.mint from token_jobs j left join tokens t on t.mint_address = j.mint where j.revision > 0
                order by t.asked desc nulls last, j.mint limit :most) as j
            """;

    /** Rows of a token lie by the set of readings that they are the same in: of each set that has the reading the best are looked at. */
    private static final String WINNERS = """
            select wallet_address from (
                select g.wallet_address, sum(g.realized_lamports) as realized
                from unnest(:mints) as m(mint) cross join unnest(:readings) as r(readings) cross join lateral (
                    select x.wallet_address, x.realized_lamports from trader_gains x
                    where x.token_mint = m.mint and x.readings = r.readings and x.realized_lamports > 0
                    order by x.realized_lamports desc, x.wallet_address desc limit :best) as g
                group by g.wallet_address) as winners
            order by realized desc, wallet_address limit :most
            """;

    private static final String PARTS = """
            select p.* from unnest(:wallets) as w(wallet) cross join lateral (
                select s.wallet_address, s.token_mint, s.trades, s.buys, s.sells, s.total_bought_sol, s.total_sold_sol, s.held_millis, s.held_since, s.washes,
                    s.arbitrages, s.complete and not s.gap and not g.incomplete as known, s.entry_rank, s.last_time, g.cost_lamports, g.realized_lamports,
                    g.realized_usd
                from token_pnl_stats s
                join token_jobs j on j.mint = s.token_mint and j.revision > 0
                join trader_gains g on g.token_mint = s.token_mint and g.wallet_address = s.wallet_address and g.readings & :reading <> 0
                where s.wallet_address = w.wallet and s.trades > 0
                order by g.realized_lamports desc, s.token_mint limit :most) as p
            """;

    private static final int SETS = 1 << Reading.all().size();

    private final DatabaseClient database;

    PostgresSmartReads(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<String, @Nullable Long>> tokens(int most) {
        return database.sql(TOKENS)
                .bind("most", most)
                .map(row -> new Buyers(text(row, "mint"), row.get("buyers", Long.class)))
                .all()
                .collect(LinkedHashMap::new, (all, token) -> all.put(token.mint(), token.buyers()));
    }

    private record Buyers(String mint, @Nullable Long buyers) {}

    @Override
    public Mono<List<String>> winners(Collection<String> mints, int bestOfToken, int most) {
        int bit = TraderRows.bit(Reading.USUAL);
        var readings =
                IntStream.range(1, SETS).filter(set -> (set & bit) != 0).boxed().toArray(Integer[]::new);
        return database.sql(WINNERS)
                .bind("mints", mints.toArray(String[]::new))
                .bind("readings", readings)
                .bind("best", bestOfToken)
                .bind("most", most)
                .map(row -> text(row, "wallet_address"))
                .all()
                .collectList();
    }

    @Override
    public Mono<Map<String, List<TokenPart>>> parts(
            Collection<String> wallets, Map<String, @Nullable Long> buyers, int most) {
        return database.sql(PARTS)
                .bind("wallets", wallets.toArray(String[]::new))
                .bind("reading", TraderRows.bit(Reading.USUAL))
                .bind("most", most)
                .map(row -> Map.entry(text(row, "wallet_address"), part(row, buyers)))
                .all()
                .collect(
                        LinkedHashMap::new,
                        (all, part) -> all.computeIfAbsent(part.getKey(), unseen -> new ArrayList<>())
                                .add(part.getValue()));
    }

    private static TokenPart part(Readable row, Map<String, @Nullable Long> buyers) {
        var mint = text(row, "token_mint");
        return new TokenPart(
                mint,
                count(row, "trades"),
                count(row, "buys"),
                count(row, "sells"),
                lamports(row, "total_bought_sol"),
                lamports(row, "total_sold_sol"),
                number(row, "cost_lamports"),
                number(row, "realized_lamports"),
                row.get("realized_usd", Long.class),
                row.get("held_millis", Long.class),
                row.get("held_since", Long.class),
                count(row, "washes"),
                count(row, "arbitrages"),
                flag(row, "known"),
                row.get("entry_rank", Long.class),
                buyers.get(mint),
                row.get("last_time", Long.class));
    }

    private static int count(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }

    private static @Nullable Long lamports(Readable row, String column) {
        var sol = row.get(column, BigDecimal.class);
        return sol == null ? null : Long.valueOf(sol.movePointRight(9).longValueExact());
    }
}
