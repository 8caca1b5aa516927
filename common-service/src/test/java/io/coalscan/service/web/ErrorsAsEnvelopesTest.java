package io.coalscan.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

class ErrorsAsEnvelopesTest {
    private static ConfigurableApplicationContext service;
    private static WebTestClient client;

    record Question(String address) {}

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
        @PostMapping(path = "/questions", consumes = MediaType.APPLICATION_JSON_VALUE)
        Mono<Question> ask(@RequestBody Question question) {
            return Mono.just(question);
        }

        @GetMapping("/failures/{kind}")
        Mono<String> fail(@PathVariable String kind) {
            return Mono.error(
                    switch (kind) {
                        case "timeout" -> new CoalScanException(ErrorCode.SCAN_TIMEOUT, "operators only");
                        case "database" -> new R2dbcNonTransientResourceException("secret host");
                        default -> new IllegalStateException("secret detail");
                    });
        }

        @GetMapping("/pages")
        Mono<Integer> page(@RequestParam int page) {
            return Mono.just(page);
        }
    }

    @BeforeAll
    static void start() {
        service = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.REACTIVE)
                // reads no chain: the address only satisfies the pool's settings
                .properties("coalscan.rpc.urls=http://127.0.0.1:1", "coalscan.rpc.probe=false")
                .properties(
                        "spring.application.name=erring", "server.port=0", "spring.http.codecs.max-in-memory-size=16KB")
                .run();
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .build();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void ownErrorsAnswerWithTheirCodeInTheCallersLanguage() {
        expect(client.get().uri("/failures/timeout"), ErrorCode.SCAN_TIMEOUT, "扫描超时");
        expect(
                client.get().uri("/failures/timeout").header("Accept-Language", "en-GB,en;q=0.8"),
                ErrorCode.SCAN_TIMEOUT,
                "The scan took too long");
    }

    @Test
    void unforeseenErrorsTellNothing() {
        var body = expect(client.get().uri("/failures/other"), ErrorCode.INTERNAL_ERROR, "服务器内部错误");
        assertThat(body).doesNotContain("secret", "IllegalState", "trace");
    }

    @Test
    void aDatabaseThatIsAwayMakesTheServiceUnavailable() {
        client.get()
                .uri("/failures/database")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("SERVICE_UNAVAILABLE");
    }

    @Test
    void unknownPathsAreNotFound() {
        expect(client.get().uri("/nowhere"), ErrorCode.NOT_FOUND, "路径或资源不存在");
    }

    @Test
    void wrongMethodsSayWhichAreAllowed() {
        client.delete()
                .uri("/questions")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals("Allow", "POST")
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void wrongContentTypesAreRefused() {
        expect(post(MediaType.TEXT_PLAIN, "hi"), ErrorCode.UNSUPPORTED_MEDIA_TYPE, "不支持的内容类型");
    }

    @Test
    void bodiesThatAreNoQuestionAreInvalid() {
        expect(post(MediaType.APPLICATION_JSON, "{\"address\":"), ErrorCode.INVALID_REQUEST, "请求无效");
        expect(post(MediaType.APPLICATION_JSON, "{\"address\":{\"a\":1}}"), ErrorCode.INVALID_REQUEST, "请求无效");
        expect(post(MediaType.APPLICATION_JSON, ""), ErrorCode.INVALID_REQUEST, "请求无效");
        expect(client.get().uri("/pages?page=x"), ErrorCode.INVALID_REQUEST, "请求无效");
    }

    @Test
    void bodiesOverTheLimitAreTooLarge() {
        var large = "{\"address\":\"" + "a".repeat(20_000) + "\"}";
        expect(post(MediaType.APPLICATION_JSON, large), ErrorCode.PAYLOAD_TOO_LARGE, "请求体过大");
    }

    @Test
    void everyAnswerCarriesTheRequestsId() {
        client.get()
                .uri("/pages?page=1")
                .header("X-Request-Id", "abc-1")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "abc-1");
        client.get()
                .uri("/nowhere")
                .header("X-Request-Id", "no good\tid")
                .exchange()
                .expectHeader()
                .valueMatches("X-Request-Id", "[0-9a-f-]{36}");
    }

    private static WebTestClient.RequestHeadersSpec<?> post(MediaType type, String body) {
        return client.post().uri("/questions").contentType(type).bodyValue(body);
    }

    private static String expect(WebTestClient.RequestHeadersSpec<?> request, ErrorCode code, String message) {
        var answer = request.exchange()
                .expectStatus()
                .isEqualTo(code.status())
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectHeader()
                .exists("X-Request-Id")
                .expectBody()
                .jsonPath("$.success")
                .isEqualTo(false)
                .jsonPath("$.error.code")
                .isEqualTo(code.name())
                .jsonPath("$.error.message")
                .isEqualTo(message)
                .returnResult();
        return new String(answer.getResponseBodyContent(), StandardCharsets.UTF_8);
    }
}
