package io.coalscan.pnl.smart;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SmartConfiguration {
    private static final Duration KEPT = Duration.ofMinutes(1);

    @Bean
    MeasureWallets measureWallets(SmartReads reads, WalletLabels labels) {
        return new MeasureWallets(reads, labels, Clock.systemUTC(), KEPT);
    }
}
