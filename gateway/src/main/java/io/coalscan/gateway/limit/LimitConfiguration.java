package io.coalscan.gateway.limit;

import io.coalscan.gateway.GatewaySettings;
import io.coalscan.gateway.redis.RedisLink;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {
    private static final int WINDOWS = 20_000;

    @Bean
    SlidingWindows slidingWindows(RedisLink redis, GatewaySettings settings, MeterRegistry registry) {
        // a wall clock that is set back or forth would close or open the windows
        InstantSource clock = () -> Instant.ofEpochMilli(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
        var memory = new MemoryWindows(clock, WINDOWS);
        return new SafeWindows(new RedisWindows(redis), memory, settings.instances(), clock, registry);
    }
}
