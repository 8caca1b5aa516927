package io.coalscan.pnl.job;

import io.coalscan.pnl.build.TokenStore;
import io.coalscan.pnl.candle.StoredCandles;
import io.coalscan.pnl.history.HistoryStore;
import io.coalscan.pnl.history.ListingStore;
import io.coalscan.pnl.history.WholeListing;
import io.coalscan.pnl.price.SolUsdStore;
import io.coalscan.pnl.trader.TraderCalculation;
import io.coalscan.rpc.read.SolanaReads;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(JobSettings.class)
class JobConfiguration {
    @Bean
    GatherToken gatherToken(
            SolanaReads reads,
            HistoryStore history,
            ListingStore listing,
            JobStore jobs,
            ReadingStore reading,
            TraderStore traders,
            SolUsdStore solUsd,
            JobSettings settings) {
        return new GatherToken(
                jobs,
                new TokenSources(reads, jobs),
                new WholeListing(reads, history, listing, settings.mostSignatures()),
                new ReadListed(reads, reading, Clock.systemUTC()),
                reading,
                traders,
                solUsd,
                TraderCalculation.Rule.DEFAULT,
                Clock.systemUTC());
    }

    @Bean
    TokenJobs tokenJobs(JobStore jobs, GatherToken gather, StoredCandles candles, JobSettings settings) {
        return new TokenJobs(jobs, gather, candles, settings);
    }

    @Bean
    TellTraders tellTraders(
            JobStore jobs, TokenJobs worker, TokenStore tokens, SolanaReads reads, JobSettings settings) {
        return new TellTraders(jobs, worker, tokens, reads, settings.refreshWait(), Clock.systemUTC());
    }

    @Bean
    OldTokens oldTokens(HistoryRetention histories, JobSettings settings) {
        return new OldTokens(histories, settings.keep());
    }

    @Bean
    OpenJobs openJobs(TokenJobs jobs) {
        return new OpenJobs(jobs);
    }
}
