package io.coalscan.gateway.guard;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuardConfiguration {
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> connectionGuard(
            GuardSettings settings, MeterRegistry registry) {
        return factory -> factory.addServerCustomizers(new ConnectionGuard(settings, registry));
    }
}
