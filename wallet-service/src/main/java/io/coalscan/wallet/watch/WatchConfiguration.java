package io.coalscan.wallet.watch;

import io.coalscan.wallet.smart.SmartMoney;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class WatchConfiguration {
    @Bean
    WatchRule watchRule(SmartMoney smartMoney, WatchList list, WatchSettings settings) {
        return new WatchRule(smartMoney, list, settings.rule(), Clock.systemUTC());
    }
}
