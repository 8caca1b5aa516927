package io.coalscan.wallet.smart;

import io.coalscan.wallet.history.WalletStore;
import io.coalscan.wallet.kol.KolStore;
import io.coalscan.wallet.registry.AddressRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration(proxyBeanMethods = false)
class SmartConfiguration {
    @Bean
    @ConditionalOnMissingBean
    SmartMoneyReads smartMoneyReads(Environment environment) {
        return new HttpSmartMoneyReads(
                WebClient.builder(), environment.getProperty("coalscan.pnl.url", "http://localhost:8083"));
    }

    @Bean
    SmartMoney smartMoney(
            SmartMoneyReads reads, AddressRegistry registry, KolStore kols, WalletStore wallets, TeamReads teams) {
        return new SmartMoney(reads, registry, kols, wallets, teams);
    }
}
