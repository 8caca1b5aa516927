package io.coalscan.wallet.kol;

import io.coalscan.wallet.edit.Editor;
import io.coalscan.wallet.edit.Kept;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Edits of the KOL wallets in PostgreSQL. An entry that is replaced keeps the day that it was added. */
@Component
final class PostgresKolEditor implements Editor<KolEntry, Kol> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** A row that was there has a transaction that locked it: xmax. */
    private static final String PUT = """
            insert into kol_wallets (wallet_address, name, twitter_handle, twitter_url, category, verified)
            select r."walletAddress", r.name, r."twitterHandle", r."twitterUrl", r.category, r.verified
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("walletAddress" text, name text, "twitterHandle" text,
                "twitterUrl" text, category text, verified boolean)
            on conflict (wallet_address) do update
            set name = excluded.name, twitter_handle = excluded.twitter_handle, twitter_url = excluded.twitter_url,
                category = excluded.category, verified = excluded.verified
            returning (xmax = 0) as added""";

    private final DatabaseClient database;
    private final KolStore kols;

    PostgresKolEditor(DatabaseClient database, KolStore kols) {
        this.database = database;
        this.kols = kols;
    }

    @Override
    public Mono<Kept> put(Collection<KolEntry> entries) {
        return database.sql(PUT)
                .bind("rows", JSON.writeValueAsString(entries))
                .map(row -> Objects.requireNonNull(row.get("added", Boolean.class)))
                .all()
                .collectList()
                .map(Kept::of);
    }

    @Override
    public Mono<Kol> find(String address) {
        return kols.find(List.of(address)).mapNotNull(found -> found.get(address));
    }

    @Override
    public Mono<Boolean> remove(String address) {
        return database.sql("delete from kol_wallets where wallet_address = :wallet")
                .bind("wallet", address)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
