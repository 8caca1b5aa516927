package io.coalscan.wallet.alert;

import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.wallet.follow.WatchListener;
import io.coalscan.wallet.funding.FunderStore;
import io.coalscan.wallet.registry.AddressRegistry;
import io.coalscan.wallet.watch.WatchList;
import io.coalscan.wallet.watch.WatchSettings;
import io.coalscan.wallet.webhook.Hooks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlertConfiguration {
    private static final Clock CLOCK = Clock.systemUTC();

    @Bean
    WatchListener raiseAlerts(
            SolanaReads reads,
            BuyReads buys,
            BirthStore births,
            FunderBook book,
            AddressRegistry registry,
            FunderStore funderStore,
            WatchList list,
            AlertStore alerts,
            WatchSettings settings,
            Hooks hooks) {
        return new RaiseAlerts(
                buys,
                new MintBirths(
                        births, reads, settings.ageCalls(), settings.youngest().toMillis(), CLOCK),
                new Funders(book, new FunderSearch(reads, CLOCK), registry, funderStore, reads, CLOCK),
                list,
                alerts,
                settings,
                hooks.ids());
    }

    @Bean
    AlertFeed alertFeed(AlertStore store) {
        return new AlertFeed(store);
    }
}
