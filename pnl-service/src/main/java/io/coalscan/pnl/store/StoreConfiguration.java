package io.coalscan.pnl.store;

import io.coalscan.pnl.build.AnswerStore;
import io.coalscan.pnl.build.TokenStore;
import io.coalscan.pnl.candle.LiveTrades;
import io.coalscan.pnl.candle.TellPrices;
import io.coalscan.pnl.history.HistoryStore;
import io.coalscan.pnl.history.ListingStore;
import io.coalscan.pnl.job.HistoryRetention;
import io.coalscan.pnl.job.JobStore;
import io.coalscan.pnl.job.ReadingStore;
import io.coalscan.pnl.job.TraderStore;
import io.coalscan.pnl.price.SolUsdStore;
import io.coalscan.pnl.smart.SmartReads;
import io.coalscan.pnl.smart.WalletLabels;
import io.coalscan.pnl.web.LedgerReads;
import io.coalscan.pnl.web.TraderReads;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    HistoryStore historyStore(DatabaseClient database) {
        return new PostgresHistoryStore(database);
    }

    @Bean
    ListingStore listingStore(DatabaseClient database) {
        return new PostgresListingStore(database);
    }

    @Bean
    SolUsdStore solUsdStore(DatabaseClient database) {
        return new PostgresSolUsdStore(database);
    }

    @Bean
    LedgerReads ledgerReads(DatabaseClient database, JsonMapper json) {
        return new PostgresLedgerReads(database, json);
    }

    @Bean
    TokenStore tokenStore(DatabaseClient database) {
        return new PostgresTokenStore(database);
    }

    @Bean
    HistoryRetention historyRetention(DatabaseClient database, TransactionalOperator transaction) {
        return new PostgresHistoryRetention(database, transaction);
    }

    @Bean
    PostgresStoredCandles storedCandles(DatabaseClient database, TransactionalOperator transaction) {
        return new PostgresStoredCandles(database, transaction);
    }

    @Bean
    TellPrices tellPrices(
            DatabaseClient database,
            PostgresStoredCandles candles,
            ReactiveTransactionManager transactions,
            LiveTrades live,
            SolUsdStore solUsd) {
        return new TellPrices(
                new PostgresCandleReads(database, candles::foldChanges, transactions), live, solUsd, Clock.systemUTC());
    }

    @Bean
    JobStore jobStore(DatabaseClient database) {
        return new PostgresJobStore(database);
    }

    @Bean
    ReadingStore readingStore(DatabaseClient database, TransactionalOperator transaction, HistoryStore history) {
        return new PostgresReadingStore(database, transaction, history);
    }

    @Bean
    TraderStore traderStore(DatabaseClient database, TransactionalOperator transaction, JsonMapper json) {
        return new PostgresTraderStore(database, transaction, json);
    }

    @Bean
    TraderReads traderReads(DatabaseClient database) {
        return new PostgresTraderReads(database);
    }

    @Bean
    SmartReads smartReads(DatabaseClient database) {
        return new PostgresSmartReads(database);
    }

    @Bean
    WalletLabels walletLabels(DatabaseClient database, JsonMapper json) {
        return new PostgresWalletLabels(database, json);
    }

    @Bean
    AnswerStore answerStore(DatabaseClient database, JsonMapper json) {
        return new PostgresAnswerStore(database, json);
    }
}
