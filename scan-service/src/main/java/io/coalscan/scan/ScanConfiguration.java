package io.coalscan.scan;

import io.coalscan.rpc.known.KnownAddresses;
import io.coalscan.scan.assemble.Assembler;
import io.coalscan.scan.redis.Redis;
import io.coalscan.scan.score.ScoreCalculator;
import io.coalscan.service.redis.RedisServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class ScanConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    Redis redis(Environment environment, MeterRegistry metrics) {
        return new Redis(RedisServers.of(environment), metrics);
    }

    @Bean
    Assembler assembler() {
        var known = KnownAddresses.shipped();
        return new Assembler(new ScoreCalculator(), address -> known.find(address) != null);
    }
}
