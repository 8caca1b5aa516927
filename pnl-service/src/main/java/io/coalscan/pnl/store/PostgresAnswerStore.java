package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.Columns.texts;

import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.OwnerLedger;
import io.coalscan.pnl.build.AnswerStore;
import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers to scans, and per wallet and token the newest figures. */
final class PostgresAnswerStore implements AnswerStore {
    private static final String KEEP = """
            with old as (delete from answers where created < now() - interval '1 hour'),
            kept as (
                insert into answers (event_id, answer) values (:event, :answer)
                on conflict do nothing
                returning event_id)
            insert into scanned_ledgers (wallet_address, token_mint, last_signature, slot, ledger)
            select s.wallet, :mint, s.last, :slot, s.ledger::jsonb
            from unnest(:wallet::text[], :last::text[], :ledger::text[]) as s (wallet, last, ledger)
            where exists (select from kept)
            on conflict (wallet_address, token_mint) do update
            set last_signature = excluded.last_signature, slot = excluded.slot, ledger = excluded.ledger, updated = now()
            where scanned_ledgers.slot <= excluded.slot
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    PostgresAnswerStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<LedgerBuilt> find(UUID eventId) {
        return database.sql("select answer from answers where event_id = :event")
                .bind("event", eventId)
                .map(row ->
                        Objects.requireNonNull(row.get("answer", Json.class)).asString())
                .one()
                .map(answer -> json.readValue(answer, LedgerBuilt.class));
    }

    @Override
    public Mono<LedgerBuilt> keep(LedgerBuilt answer) {
        var owners = answer.owners();
        return database.sql(KEEP)
                .bind("event", answer.head().eventId())
                .bind("answer", Json.of(json.writeValueAsString(answer)))
                .bind("mint", answer.head().mint())
                .bind("slot", answer.head().slot())
                .bind("wallet", texts(owners, OwnerLedger::owner))
                .bind("last", texts(owners, PostgresAnswerStore::lastSignature))
                .bind("ledger", texts(owners, json::writeValueAsString))
                .then()
                .then(Mono.defer(() -> find(answer.head().eventId())));
    }

    private static @Nullable String lastSignature(OwnerLedger owner) {
        return owner.tradeSignatures().isEmpty()
                ? null
                : owner.tradeSignatures().getFirst();
    }
}
