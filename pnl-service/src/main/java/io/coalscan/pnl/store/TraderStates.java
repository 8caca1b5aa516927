package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.Columns.longs;
import static io.coalscan.pnl.store.Columns.texts;
import static io.coalscan.pnl.store.TradeRows.number;
import static io.coalscan.pnl.store.TradeRows.text;

import io.coalscan.pnl.trader.TraderState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code trader_states}. Used inside the transaction that takes the owners' changes, so that a state and its row are of one moment. */
final class TraderStates {
    private static final String KEEP = """
            insert into trader_states (mint, owner, slot, state)
            select :mint, * from unnest(:owners::text[], :slots::bigint[], :states::text[])
            on conflict (mint, owner) do update set slot = excluded.slot, state = excluded.state
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    TraderStates(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A state as it is stored: of many owners at once only this is held. */
    record Written(String owner, long slot, String state) {}

    Written write(String owner, TraderState state) {
        return new Written(owner, state.slot(), json.writeValueAsString(state));
    }

    /** Slots of the states that there are, by owner. */
    Mono<Map<String, Long>> slots(String mint, Collection<String> owners) {
        return database.sql("select owner, slot from trader_states where mint = :mint and owner = any(:owners)")
                .bind("mint", mint)
                .bind("owners", texts(owners, Function.identity()))
                .map(row -> Map.entry(text(row, "owner"), number(row, "slot")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<TraderState> read(String mint, String owner) {
        return database.sql("select state from trader_states where mint = :mint and owner = :owner")
                .bind("mint", mint)
                .bind("owner", owner)
                .map(row -> json.readValue(text(row, "state"), TraderState.class))
                .one();
    }

    Mono<Void> keep(String mint, List<Written> states) {
        return states.isEmpty()
                ? Mono.empty()
                : database.sql(KEEP)
                        .bind("mint", mint)
                        .bind("owners", texts(states, Written::owner))
                        .bind("slots", longs(states, Written::slot))
                        .bind("states", texts(states, Written::state))
                        .then();
    }

    Mono<Void> forget(String mint, Collection<String> owners) {
        return owners.isEmpty()
                ? Mono.empty()
                : database.sql("delete from trader_states where mint = :mint and owner = any(:owners)")
                        .bind("mint", mint)
                        .bind("owners", texts(owners, Function.identity()))
                        .then();
    }
}
