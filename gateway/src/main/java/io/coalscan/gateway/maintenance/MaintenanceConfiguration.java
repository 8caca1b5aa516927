package io.coalscan.gateway.maintenance;

import io.coalscan.gateway.database.DatabaseLink;
import io.coalscan.gateway.database.Poll;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MaintenanceConfiguration {
    private static final Duration AT_START = Duration.ofSeconds(10);

    @Bean
    Maintenance maintenance(DatabaseLink database, MaintenanceSettings settings, MeterRegistry registry) {
        var maintenance = new Maintenance(new PostgresMaintenanceStore(database), settings, System.currentTimeMillis());
        Gauge.builder(
                        "coalscan.gateway.maintenance",
                        maintenance,
                        it -> it.state().on() ? 1 : 0)
                .description("1 while this instance takes no new work")
                .register(registry);
        return maintenance;
    }

    @Bean
    Poll maintenanceLooks(Maintenance maintenance, MaintenanceSettings settings) {
        return new Poll("maintenance", settings.look(), AT_START, maintenance.look());
    }
}
