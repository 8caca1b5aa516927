package io.coalscan.service.stop;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@EnableConfigurationProperties(StopProperties.class)
class StopAutoConfiguration {
    @Bean
    PauseBeforeStop pauseBeforeStop(StopProperties properties) {
        return new PauseBeforeStop(properties.pause());
    }
}
