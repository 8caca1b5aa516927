package io.coalscan.gateway.key;

import io.coalscan.gateway.GatewaySettings;
import io.coalscan.gateway.caller.ApiKeys;
import io.coalscan.gateway.caller.Judgement;
import io.coalscan.gateway.caller.KeyJudge;
import io.coalscan.gateway.database.DatabaseLink;
import io.coalscan.gateway.database.Poll;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {
    /** With the tables to be made; when the database is away it is known sooner. */
    private static final Duration AT_START = Duration.ofSeconds(10);

    private static final Duration TIDY_UP = Duration.ofHours(6);

    @Bean
    ApiKeys configuredKeys(GatewaySettings settings) {
        return new ApiKeys(settings.apiKeys());
    }

    @Bean
    KeyStore keyStore(DatabaseLink database) {
        return new PostgresKeyStore(database);
    }

    @Bean
    KnownKeys knownKeys(KeyStore store, KeySettings settings, MeterRegistry registry) {
        var known = new KnownKeys(store, settings.fresh(), Clock.systemUTC());
        Gauge.builder("coalscan.gateway.keys", known, KnownKeys::size)
                .description("Issued keys in force that this instance knows")
                .register(registry);
        Gauge.builder("coalscan.gateway.keys.age", known, KnownKeys::ageSeconds)
                .baseUnit("seconds")
                .description("Since this instance last heard which keys are in force")
                .register(registry);
        return known;
    }

    /** Those of the settings work whatever is away. */
    @Bean
    @Primary
    KeyJudge keyJudge(ApiKeys configured, KnownKeys issued) {
        return given -> configured.judge(given) instanceof Judgement.Valid valid ? valid : issued.judge(given);
    }

    @Bean
    Usage keyUsage(KeyStore store) {
        return new Usage(store, Clock.systemUTC());
    }

    @Bean
    ManageKeys manageKeys(KeyStore store, KnownKeys known, KeySettings settings) {
        return new ManageKeys(store, known, settings, new SecureRandom());
    }

    @Bean
    Poll keyLooks(KnownKeys known, KeySettings settings) {
        return new Poll("keys", settings.look(), AT_START, known.look());
    }

    @Bean
    Poll usageFlushes(Usage usage, KeySettings settings) {
        return new Poll("key-usage", settings.flush(), Duration.ZERO, usage.flush());
    }

    @Bean
    Poll usageRetention(KeyStore store, KeySettings settings) {
        return new Poll(
                "key-retention",
                TIDY_UP,
                Duration.ZERO,
                Mono.defer(() -> store.forget(LocalDate.now(ZoneOffset.UTC)
                        .minusDays(settings.keepUsage().toDays()))));
    }
}
