package io.coalscan.scan.run;

import static io.coalscan.scan.ScanService.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.scan.Samples;
import io.coalscan.scan.ScanService;
import io.coalscan.scan.result.ResultCache;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.service.testing.TestRedis;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Losing Redis costs speed, never an answer. */
class RedisAwayTest {
    private TestRedis redis;
    private TestPostgres postgres;
    private ScanService service;

    @BeforeEach
    void start() {
        redis = TestRedis.start();
        postgres = TestPostgres.empty();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aScanAndItsCachedResultSurvive() {
        service = ScanService.start(postgres, redis.url());
        var mint = Samples.address(61_000);
        var answer = service.post(mint);
        var head = service.requested(mint);
        redis.stop();
        service.complete(head, 20);

        assertThat(answer.join().statusCode()).isEqualTo(200);
        var cached = JSON.readTree(service.post(mint).join().body()).get("data");
        assertThat(cached.get("isCached").booleanValue()).isTrue();
        assertThat(service.data("/api/v1/scans/" + head.scanId()).get("state").stringValue())
                .isEqualTo("DONE");
        assertThat(service.get("/api/v1/scans/" + head.scanId() + "/events").body())
                .contains("event:result");
    }

    @Test
    void aServiceStartsWithoutItAndTwoInstancesStillShareAScan() {
        redis.stop();
        service = ScanService.start(postgres, redis.url());
        var mint = Samples.address(61_001);
        try (var other = service.another(postgres, redis.url(), Map.of())) {
            var answer = service.post(mint);
            other.complete(other.requested(mint), 20);
            assertThat(answer.join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void itIsUsedAgainWhenItIsBack() {
        redis.stop();
        service = ScanService.start(postgres, redis.url());
        var mint = Samples.address(61_002);
        service.scan(mint, 20);
        redis.startAgain();
        var cache = service.bean(ResultCache.class);
        ScanService.await(
                () -> {
                    service.clock.forward(Duration.ofSeconds(15));
                    service.scan(mint, 20);
                    return cache.find(mint).blockOptional();
                },
                Optional::isPresent);
        redis.close();
    }
}
