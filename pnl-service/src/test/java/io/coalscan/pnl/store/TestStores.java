package io.coalscan.pnl.store;

import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.pnl.build.AnswerStore;
import io.coalscan.pnl.build.TokenStore;
import io.coalscan.pnl.candle.CandleReads;
import io.coalscan.pnl.candle.StoredCandles;
import io.coalscan.pnl.history.HistoryStore;
import io.coalscan.pnl.history.ListingStore;
import io.coalscan.pnl.job.HistoryRetention;
import io.coalscan.pnl.job.JobStore;
import io.coalscan.pnl.job.ReadingStore;
import io.coalscan.pnl.job.TraderStore;
import io.coalscan.pnl.price.SolUsdStore;
import io.coalscan.pnl.web.TraderReads;
import io.coalscan.service.testing.TestPostgres;
import io.r2dbc.spi.ConnectionFactory;
import java.util.UUID;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The service's stores over a fresh database; answers can be made to get lost, as when the process is killed before it keeps them. */
public final class TestStores {
    /** One for each statement, which takes time: with a pool, the worker after one that died was told now and then that it had lost its claim. */
    private final ConnectionFactory connections = TestPostgres.of("pnl").connections("pnl");

    private final DatabaseClient database = DatabaseClient.create(connections);
    private final R2dbcTransactionManager transactions = new R2dbcTransactionManager(connections);
    private final TransactionalOperator transaction = TransactionalOperator.create(transactions);
    private final AnswerStore answers =
            new PostgresAnswerStore(database, JsonMapper.builder().build());
    private boolean losing;

    public HistoryStore history() {
        return new PostgresHistoryStore(database);
    }

    public TokenStore tokens() {
        return new PostgresTokenStore(database);
    }

    public HistoryRetention retention() {
        return new PostgresHistoryRetention(database, transaction);
    }

    public StoredCandles candles() {
        return new PostgresStoredCandles(database, transaction);
    }

    public CandleReads candleReads() {
        var candles = new PostgresStoredCandles(database, transaction);
        return new PostgresCandleReads(database, candles::foldChanges, transactions);
    }

    /** As if all marks had been left while minutes were folded. */
    CandleReads candleReadsThatFoldNothing() {
        return new PostgresCandleReads(database, (mint, from, to) -> Mono.empty(), transactions);
    }

    /** What one does while a transaction of another is not committed yet. */
    public <T> Mono<T> inTransaction(Mono<T> work) {
        return work.as(transaction::transactional);
    }

    public ListingStore listing() {
        return new PostgresListingStore(database);
    }

    public JobStore jobs() {
        return new PostgresJobStore(database);
    }

    public ReadingStore reading() {
        return new PostgresReadingStore(database, transaction, history());
    }

    public TraderStore traders() {
        return new PostgresTraderStore(
                database, transaction, JsonMapper.builder().build());
    }

    public TraderReads traderReads() {
        return new PostgresTraderReads(database);
    }

    public DatabaseClient database() {
        return database;
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
