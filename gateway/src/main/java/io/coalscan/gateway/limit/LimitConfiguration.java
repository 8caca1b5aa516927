package io.coalscan.gateway.limit;

import io.coalscan.gateway.GatewaySettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {
    private static final int CALLERS = 20_000;

    @Bean
    SlidingWindows slidingWindows(ReactiveStringRedisTemplate redis, GatewaySettings settings, MeterRegistry registry) {
        var clock = InstantSource.system();
        var memory = new MemoryWindows(clock, CALLERS);
        return new SafeWindows(new RedisWindows(redis), memory, settings.instances(), clock, registry);
    }
}
