package io.coalscan.scan.run;

import static io.coalscan.scan.ScanService.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.scan.Samples;
import io.coalscan.scan.ScanService;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.service.testing.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScanFlowTest {
    private TestRedis redis;
    private TestPostgres postgres;
    private ScanService service;

    @BeforeEach
    void start() {
        redis = TestRedis.start();
        postgres = TestPostgres.empty();
        service = ScanService.start(postgres, redis.url());
    }

    @AfterEach
    void stop() {
        service.close();
        redis.close();
    }

    @Test
    void aScanIsAnsweredWhenItsPartsAndLinksAreIn() {
        var answer = service.scan(30);

        assertThat(answer.statusCode()).isEqualTo(200);
        var data = JSON.readTree(answer.body()).get("data");
        assertThat(data.get("contractAddress").stringValue()).isEqualTo(Samples.MINT);
        assertThat(data.get("coalScore").intValue()).isBetween(1, 100);
        assertThat(data.get("isCached").booleanValue()).isFalse();
        assertThat(data.get("bundles").get(0).get("blockHeight").longValue()).isEqualTo(880);
        assertThat(data.get("holders").size()).isEqualTo(31);
    }
}
