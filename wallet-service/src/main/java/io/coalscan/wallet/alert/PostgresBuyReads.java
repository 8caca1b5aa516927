package io.coalscan.wallet.alert;

import io.coalscan.wallet.alert.Entities.Transfer;
import io.coalscan.wallet.follow.WatchEvent.TimeSource;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Buys and transfers among the stored events. */
@Component
final class PostgresBuyReads implements BuyReads {
    private static final String BETWEEN = """
            select e.wallet, e.signature, e.slot, e.time, e.time_source, e.raw_amount, e.lamports from watch_events e
            where e.kind = 'BUY' and e.mint = :mint and e.time between :from and :to and e.raw_amount is not null and not exists (
                select 1 from watch_events s
                where s.signature = e.signature and s.wallet = e.wallet and s.kind = 'SELL' and s.mint = e.mint)
            order by e.time, e.slot, e.id limit 1000""";

    private static final String TRANSFERS = """
            select distinct on (least(wallet, counterparty), greatest(wallet, counterparty)) signature,
                case when kind = 'TRANSFER_OUT' then wallet else counterparty end as sender,
                case when kind = 'TRANSFER_OUT' then counterparty else wallet end as receiver
            from watch_events
            where wallet = any(:wallets) and counterparty = any(:wallets) and kind in ('TRANSFER_IN', 'TRANSFER_OUT')
            order by least(wallet, counterparty), greatest(wallet, counterparty), id""";

    private final DatabaseClient database;

    PostgresBuyReads(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Buy>> between(String mint, long from, long to) {
        return database.sql(BETWEEN)
                .bind("mint", mint)
                .bind("from", from)
                .bind("to", to)
                .map(PostgresBuyReads::buy)
                .all()
                .collectList();
    }

    @Override
    public Mono<List<Transfer>> transfers(Collection<String> wallets) {
        return database.sql(TRANSFERS)
                .bind("wallets", wallets.toArray(String[]::new))
                .map(row -> new Transfer(text(row, "sender"), text(row, "receiver"), text(row, "signature")))
                .all()
                .collectList();
    }

    private static Buy buy(Readable row) {
        return new Buy(
                text(row, "wallet"),
                text(row, "signature"),
                Objects.requireNonNull(row.get("slot", Long.class)),
                Objects.requireNonNull(row.get("time", Long.class)),
                TimeSource.valueOf(text(row, "time_source")),
                Objects.requireNonNull(row.get("raw_amount", BigDecimal.class)).toBigIntegerExact(),
                row.get("lamports", Long.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
