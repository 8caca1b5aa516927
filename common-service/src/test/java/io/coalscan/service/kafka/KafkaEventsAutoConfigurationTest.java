package io.coalscan.service.kafka;

import static io.coalscan.service.kafka.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.HoldersListed;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.service.testing.TestKafka;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

class KafkaEventsAutoConfigurationTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration"
            })
    static class Service {
        @Bean
        TestHandler<HoldersListed> handler() {
            return new TestHandler<>(HoldersListed.class, 2, _ -> Mono.empty());
        }
    }

    @Test
    void everyHandlerBeanHearsWhatTheSenderSends() throws Throwable {
        try (var service = start("coalscan.kafka=" + TestKafka.bootstrapServers())) {
            var handler = (TestHandler<?>) service.getBean(WorkHandler.class);
            var scan = handler.expect();

            service.getBean(EventSender.class).send(listed(scan)).block();

            eventually(() -> assertThat(handler.seen).containsExactly(scan));
            assertThat(service.getBean(EventsHealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.UP);
        }
    }

    /** And ends before a broker's answer is given up, which takes a minute. */
    @Test
    @Timeout(30)
    void aServiceStartsWithoutKafkaSaysThatItIsNotReadyAndEnds() {
        try (var service = start("coalscan.kafka=localhost:1")) {
            assertThat(service.getBean(EventsHealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.DOWN);
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties("spring.application.name=listening")
                // reads no chain: the address only satisfies the pool's settings
                .properties("coalscan.rpc.urls=http://127.0.0.1:1", "coalscan.rpc.probe=false")
                .properties(settings)
                .run();
    }

    private static HoldersListed listed(UUID scan) {
        return new HoldersListed(
                TestInstance.head(HoldersListed.class, scan), "program", 6, BigInteger.TEN, null, List.of(), 1, 1);
    }
}
