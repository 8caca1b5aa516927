package io.coalscan.wallet.alert;

import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.wallet.follow.TestEvents;
import io.coalscan.wallet.follow.WatchEvent;
import io.coalscan.wallet.testing.MemoryStores;
import io.coalscan.wallet.watch.TestWatchList;
import io.coalscan.wallet.watch.WatchSettings;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What one instance of the service has to raise alerts with, over a database that several may share. */
public final class Instance {
    public final RaiseAlerts alerts;
    private final AlertStore store;
    private final DatabaseClient database;

    public Instance(DatabaseClient database, SolanaReads reads, MemoryStores known) {
        this(database, reads, known, TestWatchList.settings(), Set.of());
    }

    public Instance(
            DatabaseClient database, SolanaReads reads, MemoryStores known, WatchSettings settings, Set<String> hooks) {
        this.database = database;
        this.store = store(database);
        var clock = Clock.systemUTC();
        this.alerts = new RaiseAlerts(
                new PostgresBuyReads(database),
                new MintBirths(
                        new PostgresBirthStore(database),
                        reads,
                        settings.ageCalls(),
                        settings.youngest().toMillis(),
                        clock),
                new Funders(
                        new PostgresFunderBook(database),
                        new FunderSearch(reads, clock),
                        known.registry(),
                        known.funderStore(),
                        reads,
                        clock),
                TestWatchList.of(database),
                store,
                settings,
                hooks);
    }

    public static AlertStore store(DatabaseClient database) {
        var transaction = TransactionalOperator.create(new R2dbcTransactionManager(database.getConnectionFactory()));
        return new PostgresAlertStore(database, transaction);
    }

    /** Stores the event and looks at it, as whoever follows the wallet does. */
    Mono<Void> take(WatchEvent event) {
        return TestEvents.store(database).keep(List.of(event)).then(alerts.bought(event));
    }

    /** Alerts of a mint, oldest first. */
    List<Alert> of(String mint) {
        return store.after(0, 1_000).block().stream()
                .filter(alert -> alert.contractAddress().equals(mint))
                .toList();
    }
}
