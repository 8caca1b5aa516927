package io.coalscan.wallet.webhook;

import io.coalscan.wallet.alert.AlertStore;
import io.coalscan.wallet.watch.WatchSettings;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
    @Bean
    Hooks hooks(WatchSettings settings) {
        return new Hooks(settings.webhooks());
    }

    @Bean(destroyMethod = "stop")
    Deliver deliver(DeliveryStore deliveries, AlertStore alerts, Hooks hooks, WatchSettings settings) {
        var post = new Post(settings.delivery().within());
        return new Deliver(deliveries, alerts, hooks, post, settings.delivery(), Clock.systemUTC());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> deliverStart(Deliver deliver) {
        return ready -> deliver.start();
    }
}
