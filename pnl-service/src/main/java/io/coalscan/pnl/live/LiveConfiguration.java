package io.coalscan.pnl.live;

import io.coalscan.pnl.candle.LiveTrades;
import io.coalscan.pnl.job.JobStore;
import io.coalscan.pnl.job.TellTraders;
import io.coalscan.rpc.pool.RpcPool;
import io.coalscan.rpc.read.SolanaReads;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FollowSettings.class)
class LiveConfiguration {
    private static final Clock CLOCK = Clock.systemUTC();

    @Bean
    LiveTrades liveTrades(
            SolanaReads reads,
            JobStore jobs,
            TellTraders traders,
            FollowSettings settings,
            ObjectProvider<MeterRegistry> registry) {
        var chain = RpcPool.eventsOf(reads, registry.getIfAvailable(() -> Metrics.globalRegistry));
        var feed = new TokenFeed(chain, reads, new JobSettling(jobs, traders), settings.settleEvery(), CLOCK);
        return new TokenFollower(feed, settings, CLOCK);
    }
}
