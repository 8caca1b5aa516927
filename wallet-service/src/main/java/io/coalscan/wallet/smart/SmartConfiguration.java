package io.coalscan.wallet.smart;

import io.coalscan.service.peer.Peers;
import io.coalscan.wallet.history.WalletStore;
import io.coalscan.wallet.kol.KolStore;
import io.coalscan.wallet.registry.AddressRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

@Configuration(proxyBeanMethods = false)
class SmartConfiguration {
    @Bean
    @ConditionalOnMissingBean
    SmartMoneyReads smartMoneyReads(Environment environment) {
        var instances =
                new ReactorClientHttpConnector(Peers.spread(HttpClient.create().compress(true)));
        return new HttpSmartMoneyReads(
                WebClient.builder().clientConnector(instances),
                environment.getProperty("coalscan.pnl.url", "http://localhost:8083"));
    }

    @Bean
    SmartMoney smartMoney(
            SmartMoneyReads reads, AddressRegistry registry, KolStore kols, WalletStore wallets, TeamReads teams) {
        return new SmartMoney(reads, registry, kols, wallets, teams);
    }
}
