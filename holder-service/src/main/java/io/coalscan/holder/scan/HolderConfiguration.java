package io.coalscan.holder.scan;

import io.coalscan.holder.age.AgeReader;
import io.coalscan.holder.kind.KindRules;
import io.coalscan.holder.market.MarketReader;
import io.coalscan.holder.market.SolUsdReader;
import io.coalscan.holder.mint.FirstLookReader;
import io.coalscan.holder.store.PostgresSnapshotStore;
import io.coalscan.holder.store.PostgresTokenStore;
import io.coalscan.holder.store.SnapshotStore;
import io.coalscan.holder.store.TokenStore;
import io.coalscan.rpc.known.KnownAddresses;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.EventSender;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Joins the parts of the service. */
@Configuration(proxyBeanMethods = false)
class HolderConfiguration {
    private static final Clock CLOCK = Clock.systemUTC();

    @Bean
    SnapshotStore snapshotStore(DatabaseClient database) {
        return new PostgresSnapshotStore(database);
    }

    @Bean
    TokenStore tokenStore(DatabaseClient database) {
        return new PostgresTokenStore(database);
    }

    @Bean
    SolUsdReader solUsdReader(SolanaReads reads, HolderSettings settings) {
        String pool = settings.solUsdPool().isBlank() ? null : settings.solUsdPool();
        return new SolUsdReader(reads, pool, settings.solUsd(), CLOCK);
    }

    @Bean
    HolderScan holderScan(
            SolanaReads reads, SolUsdReader solUsd, SnapshotStore snapshots, TokenStore tokens, EventSender sender) {
        return new HolderScan(
                reads,
                new FirstLookReader(reads),
                new HolderListReader(reads),
                new SurroundingsReader(new OwnerAccountsReader(reads), new MarketReader(reads, CLOCK)),
                solUsd,
                new AgeLookup(tokens, new AgeReader(reads)),
                new KindRules(KnownAddresses.shipped()),
                snapshots,
                tokens,
                sender,
                CLOCK);
    }

    @Bean
    ScanRequestedHandler scanRequestedHandler(HolderScan scan, HolderSettings settings) {
        return new ScanRequestedHandler(scan, settings.concurrency());
    }

    @Bean
    SnapshotRetention snapshotRetention(SnapshotStore snapshots, HolderSettings settings) {
        return new SnapshotRetention(snapshots, settings.snapshotsKept(), CLOCK);
    }
}
