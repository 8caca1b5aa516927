package io.coalscan.gateway.redis;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class RedisConfiguration {
    @Bean(destroyMethod = "close")
    RedisLink redisLink(Environment environment) {
        return new RedisLink(environment.getProperty("coalscan.redis", "redis://localhost:6379"));
    }
}
