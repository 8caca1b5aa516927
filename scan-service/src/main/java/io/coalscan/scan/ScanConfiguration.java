package io.coalscan.scan;

import io.coalscan.rpc.known.KnownAddresses;
import io.coalscan.scan.assemble.Assembler;
import io.coalscan.scan.redis.Redis;
import io.coalscan.scan.score.ScoreCalculator;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class ScanConfiguration {
    private static final int REQUESTS_IN_FLIGHT = 10_000;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Commands fail at once while Redis is away instead of waiting for it to come back. */
    @Bean(destroyMethod = "close")
    Redis redis(Environment environment, MeterRegistry metrics) {
        var uri = RedisURI.create(environment.getProperty("coalscan.redis", "redis://localhost:6379"));
        var client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(REQUESTS_IN_FLIGHT)
                .build());
        return new Redis(client, uri, metrics);
    }

    @Bean
    Assembler assembler() {
        var known = KnownAddresses.shipped();
        return new Assembler(new ScoreCalculator(), address -> known.find(address) != null);
    }
}
