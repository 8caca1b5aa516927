package io.coalscan.gateway.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    DatabaseLink databaseLink(DatabaseSettings settings) {
        return new DatabaseLink(settings);
    }
}
