package io.coalscan.pnl.store;

import io.coalscan.pnl.smart.SmartWallet;
import io.coalscan.pnl.smart.WalletLabels;
import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows that a ledger is writing at the moment are left for the next time: nobody waits for a label. */
final class PostgresWalletLabels implements WalletLabels {
    private static final String KEEP = """
            with measured as (select * from jsonb_to_recordset(:rows) as m(address text, label text, tags text[])),
            changed as (
                select m.address, m.label, m.tags from wallets w join measured m on m.address = w.address
                where (w.label, w.tags) is distinct from (m.label, m.tags)
                for no key update of w skip locked)
            update wallets w set label = c.label, tags = c.tags, last_updated = now() from changed c where w.address = c.address
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    PostgresWalletLabels(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Void> keep(List<SmartWallet> wallets) {
        var rows = wallets.stream().map(PostgresWalletLabels::row).toList();
        return rows.isEmpty()
                ? Mono.empty()
                : database.sql(KEEP)
                        .bind("rows", Json.of(json.writeValueAsString(rows)))
                        .then();
    }

    private static Map<String, Object> row(SmartWallet wallet) {
        return Map.of(
                "address", wallet.wallet(),
                "label", wallet.behaviour().name(),
                "tags", wallet.why().stream().map(why -> why.rule().name()).toList());
    }
}
