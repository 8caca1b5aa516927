package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.text;

import io.coalscan.pnl.trader.Market;
import io.coalscan.pnl.trader.Moved;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Owners' movements from the table {@code trades}, with their places and what the market was. */
final class OwnerMovements {
    /** A node may list a signature twice, at the end of a page and at the beginning of the next: the first place counts. */
    private static final String MOVED = "select " + TradeRows.columnsOf("t") + """
            , (
                    select min(s.position) from account_signatures s
                    where s.mint = :mint and s.signature = t.signature and s.token_account = :mint) as position,
                m.raw_amount as market_amount, m.quote_mint as market_quote, m.raw_quote_amount as market_quote_amount,
                m.block_time as market_time
            from trades t
            left join lateral (
                select p.raw_amount, p.quote_mint, p.raw_quote_amount, p.block_time from trades p
                where t.side = 'TRANSFER_IN' and p.mint = :mint and p.side in ('BUY', 'SELL') and p.slot <= t.slot
                    and p.quote_mint is not null and p.raw_quote_amount is not null
                order by p.slot desc, p.signature desc, p.index desc limit 1) as m on true
            where t.mint = :mint and\s""";

    private static final String ALL = MOVED + "t.owner = any(:owners) order by t.owner";

    private static final String ABOVE = MOVED + "t.owner = :owner and t.slot > :slot";

    private final DatabaseClient database;

    OwnerMovements(DatabaseClient database) {
        this.database = database;
    }

    /** All of one owner's. */
    record Life(String owner, List<Moved> movements) {}

    private record Movement(String owner, Moved moved) {}

    /** One owner's at a time; none of those without any. */
    Flux<Life> all(String mint, List<String> owners) {
        return database.sql(ALL)
                .bind("mint", mint)
                .bind("owners", owners.toArray(String[]::new))
                .map(OwnerMovements::movement)
                .all()
                .bufferUntilChanged(Movement::owner)
                .map(movements -> new Life(
                        movements.getFirst().owner(),
                        movements.stream().map(Movement::moved).toList()));
    }

    /** One owner's above a slot. */
    Mono<List<Moved>> above(String mint, String owner, long slot) {
        return database.sql(ABOVE)
                .bind("mint", mint)
                .bind("owner", owner)
                .bind("slot", slot)
                .map(row -> movement(row).moved())
                .all()
                .collectList();
    }

    private static Movement movement(Readable row) {
        var entry = TradeRows.read(row);
        return new Movement(entry.owner(), new Moved(entry, row.get("position", Long.class), market(row)));
    }

    private static @Nullable Market market(Readable row) {
        var amount = row.get("market_amount", BigDecimal.class);
        return amount == null
                ? null
                : new Market(
                        amount.toBigIntegerExact(),
                        text(row, "market_quote"),
                        Objects.requireNonNull(row.get("market_quote_amount", BigDecimal.class))
                                .toBigIntegerExact(),
                        row.get("market_time", Long.class));
    }
}
