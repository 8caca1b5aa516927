package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.number;

import io.coalscan.pnl.candle.CandleReads;
import io.coalscan.pnl.entry.LedgerEntry;
import java.util.Collection;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stored trades as prices need them. */
final class PostgresCandleReads implements CandleReads {
    private static final String TRADES = "from trades where mint = :mint and side in ('BUY', 'SELL') ";

    private final DatabaseClient database;

    PostgresCandleReads(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Known> known(String mint) {
        return database.sql("select decimals, (select min(block_time) " + TRADES
                        + ") as first_time, (select max(block_time) " + TRADES
                        + ") as last_time from tokens where mint_address = :mint")
                .bind("mint", mint)
                .map(row -> new Known(
                        Objects.requireNonNull(row.get("decimals", Integer.class)),
                        row.get("first_time", Long.class),
                        row.get("last_time", Long.class)))
                .one();
    }

    /** Between accounts nothing tells the order inside a slot: there the signature decides, so that an answer is repeated alike. */
    @Override
    public Flux<LedgerEntry> trades(String mint, long from, long to) {
        return database.sql("select " + TradeRows.COLUMNS + " " + TRADES
                        + "and block_time >= :from and block_time < :to order by slot, signature, index")
                .bind("mint", mint)
                .bind("from", from)
                .bind("to", to)
                .map(TradeRows::read)
                .all();
    }

    @Override
    public Mono<Integer> complete(String mint, Collection<String> owners) {
        return database.sql("""
                        select count(*) as n from (
                            select owner from cursors where mint = :mint and owner = any(:owners)
                            group by owner having bool_and(complete)) as read""")
                .bind("mint", mint)
                .bind("owners", owners.toArray(String[]::new))
                .map(row -> (int) number(row, "n"))
                .one();
    }
}
