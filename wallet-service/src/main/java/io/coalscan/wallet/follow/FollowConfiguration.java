package io.coalscan.wallet.follow;

import io.coalscan.rpc.pool.RpcPool;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.wallet.watch.WatchSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FollowConfiguration {
    private static final Clock CLOCK = Clock.systemUTC();

    @Bean
    WalletFeed walletFeed(
            SolanaReads reads,
            Claims claims,
            WatchEventStore store,
            WatchListener listener,
            WatchSettings settings,
            ObjectProvider<MeterRegistry> registry) {
        var chain = RpcPool.eventsOf(reads, registry.getIfAvailable(() -> Metrics.globalRegistry));
        return new WalletFeed(chain, reads, claims, store, listener, settings.jump(), CLOCK);
    }

    @Bean(destroyMethod = "stop")
    Follower follower(Claims claims, WalletFeed feed, WatchSettings settings) {
        return new Follower(claims, feed, settings.lease(), settings.most());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> followerStart(Follower follower) {
        return ready -> follower.start();
    }

    @Bean
    EventRetention eventRetention(WatchEventStore store, WatchSettings settings) {
        return new EventRetention(store, settings.keep(), CLOCK);
    }
}
