package io.coalscan.scan.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.scan.Samples;
import io.coalscan.scan.ScanService;
import io.coalscan.scan.result.ResultCache;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.service.testing.TestRedisCluster;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedisClusterTest {
    @Test
    void resultsAndProgressAreKeptByWhicheverMemberHoldsThem() {
        try (var cluster = TestRedisCluster.start();
                var service = ScanService.start(TestPostgres.empty(), cluster.url())) {
            var mints = IntStream.range(0, 6)
                    .mapToObj(i -> Samples.address(62_000 + i))
                    .toList();

            for (var mint : mints) {
                assertThat(service.scan(mint, 20).statusCode()).isEqualTo(200);
                assertThat(service.bean(ResultCache.class).find(mint).blockOptional())
                        .isPresent();
            }

            assertThat(cluster.sizes()).allSatisfy(size -> assertThat(size).isPositive());
        }
    }
}
