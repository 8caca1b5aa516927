package io.coalscan.gateway.redis;

import io.coalscan.service.redis.RedisServers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class RedisConfiguration {
    @Bean(destroyMethod = "close")
    RedisLink redisLink(Environment environment) {
        return new RedisLink(RedisServers.of(environment));
    }
}
