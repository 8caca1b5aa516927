package io.coalscan.wallet.history;

import io.coalscan.model.Funding;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Wallets in PostgreSQL; many travel in one statement, as JSON. */
@Component
final class PostgresWalletStore implements WalletStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEEP = """
            insert into wallets (wallet, transaction_count, history_complete, newest_signature, oldest_signature, latest_signatures, first_signatures,
                latest_times, bot, busy, funding_known, funder, funder_lamports, funder_time, funder_signature, funder_slot,
                last_activity_time, activity_settled, updated_at)
            select r.*, now()
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(wallet text, transaction_count bigint, history_complete boolean,
                newest_signature text, oldest_signature text, latest_signatures text[], first_signatures text[], latest_times bigint[], bot boolean,
                busy boolean, funding_known boolean, funder text, funder_lamports bigint, funder_time bigint, funder_signature text,
                funder_slot bigint, last_activity_time bigint, activity_settled boolean)
            order by r.wallet
            on conflict (wallet) do update set
                transaction_count = excluded.transaction_count,
                history_complete = excluded.history_complete,
                newest_signature = excluded.newest_signature,
                oldest_signature = excluded.oldest_signature,
                latest_signatures = excluded.latest_signatures,
                first_signatures = excluded.first_signatures,
                latest_times = excluded.latest_times,
                bot = excluded.bot,
                busy = excluded.busy,
                funding_known = wallets.funding_known or excluded.funding_known,
                funder = coalesce(wallets.funder, excluded.funder),
                funder_lamports = coalesce(wallets.funder_lamports, excluded.funder_lamports),
                funder_time = coalesce(wallets.funder_time, excluded.funder_time),
                funder_signature = coalesce(wallets.funder_signature, excluded.funder_signature),
                funder_slot = coalesce(wallets.funder_slot, excluded.funder_slot),
                last_activity_time = excluded.last_activity_time,
                activity_settled = excluded.activity_settled,
                updated_at = excluded.updated_at
            where excluded.transaction_count >= wallets.transaction_count""";

    private final DatabaseClient database;

    PostgresWalletStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<String, KnownWallet>> find(Collection<String> wallets) {
        return database.sql("""
                        select *, cast(extract(epoch from updated_at) * 1000 as bigint) as updated_ms
                        from wallets where wallet = any(:wallets)""")
                .bind("wallets", wallets.toArray(String[]::new))
                .map(PostgresWalletStore::wallet)
                .all()
                .collectMap(KnownWallet::wallet, Function.identity());
    }

    @Override
    public Mono<Void> keep(List<KnownWallet> wallets) {
        if (wallets.isEmpty()) {
            return Mono.empty();
        }
        var rows = wallets.stream().map(WalletRow::of).toList();
        return database.sql(KEEP)
                .bind("rows", JSON.writeValueAsString(rows))
                .fetch()
                .rowsUpdated()
                .then();
    }

    private static KnownWallet wallet(Readable row) {
        var history = new WalletHistory(
                required(row, "transaction_count", Long.class),
                required(row, "history_complete", Boolean.class),
                row.get("newest_signature", String.class),
                row.get("oldest_signature", String.class),
                List.of(required(row, "latest_signatures", String[].class)),
                List.of(required(row, "first_signatures", String[].class)),
                List.of(required(row, "latest_times", Long[].class)),
                required(row, "bot", Boolean.class),
                required(row, "busy", Boolean.class));
        return new KnownWallet(
                required(row, "wallet", String.class),
                history,
                required(row, "funding_known", Boolean.class),
                funding(row),
                row.get("last_activity_time", Long.class),
                required(row, "activity_settled", Boolean.class),
                required(row, "updated_ms", Long.class));
    }

    private static @Nullable Funding funding(Readable row) {
        var funder = row.get("funder", String.class);
        return funder == null
                ? null
                : new Funding(
                        funder,
                        null,
                        required(row, "funder_lamports", Long.class),
                        row.get("funder_time", Long.class),
                        required(row, "funder_signature", String.class),
                        required(row, "funder_slot", Long.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        T value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("wallets." + column + " is null");
        }
        return value;
    }
}
