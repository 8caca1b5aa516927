package io.coalscan.pnl.store;

import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.pnl.build.AnswerStore;
import io.coalscan.pnl.history.HistoryStore;
import io.coalscan.pnl.price.SolUsdStore;
import io.coalscan.service.testing.TestPostgres;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The service's stores over a fresh database; answers can be made to get lost, as when the process is killed before it keeps them. */
public final class TestStores {
    private final DatabaseClient database =
            DatabaseClient.create(TestPostgres.of("pnl").connections("pnl"));
    private final AnswerStore answers =
            new PostgresAnswerStore(database, JsonMapper.builder().build());
    private boolean losing;

    public HistoryStore history() {
        return new PostgresHistoryStore(database);
    }

    public SolUsdStore solUsd() {
        return new PostgresSolUsdStore(database);
    }

    public AnswerStore answers() {
        return new AnswerStore() {
            @Override
            public Mono<LedgerBuilt> find(UUID eventId) {
                return answers.find(eventId);
            }

            @Override
            public Mono<LedgerBuilt> keep(LedgerBuilt answer) {
                return losing ? Mono.error(new IllegalStateException("killed")) : answers.keep(answer);
            }
        };
    }

    public void loseAnswers() {
        losing = true;
    }

    public void keepAnswers() {
        losing = false;
    }
}
