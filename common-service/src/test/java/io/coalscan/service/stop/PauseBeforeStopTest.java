package io.coalscan.service.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.service.testing.RawHttp;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

class PauseBeforeStopTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
                "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
            })
    static class Service {
        @Bean
        Controller controller() {
            return new Controller();
        }
    }

    @RestController
    static class Controller {
        @GetMapping("/answer")
        Mono<String> answer() {
            return Mono.just("yes");
        }
    }

    @Test
    void newConnectionsAreServedForAMomentAfterTheReadinessSaidNo() throws InterruptedException {
        var service = service("2s");
        int port = port(service, "local.server.port");
        int management = port(service, "local.management.port");
        assertThat(status(management, "/actuator/health/readiness")).isEqualTo(200);

        var end = Thread.ofPlatform().start(service::close);
        while (status(management, "/actuator/health/readiness") == 200) {
            Thread.onSpinWait();
        }

        assertThat(status(management, "/actuator/health/readiness")).isEqualTo(503);
        assertThat(status(port, "/answer")).isEqualTo(200);
        end.join();
    }

    private static ConfigurableApplicationContext service(String pause) {
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.REACTIVE)
                // reads no chain: the address only satisfies the pool's settings
                .properties("coalscan.rpc.urls=http://127.0.0.1:1", "coalscan.rpc.probe=false")
                .properties("spring.application.name=stopping", "server.port=0", "management.server.port=0")
                .properties("coalscan.stop.pause=" + pause)
                .run();
    }

    private static int port(ConfigurableApplicationContext service, String property) {
        return service.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    private static int status(int port, String path) {
        try (var http = RawHttp.to(port)) {
            return http.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .answer()
                    .orElseThrow()
                    .status();
        }
    }
}
