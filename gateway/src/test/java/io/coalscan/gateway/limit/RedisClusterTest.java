package io.coalscan.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.redis.RedisLink;
import io.coalscan.service.redis.RedisServers;
import io.coalscan.service.testing.TestRedisCluster;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class RedisClusterTest {
    private static final int CALLERS = 20;
    private static final Window TEN = new Window("scan", 10, Duration.ofMinutes(1));

    @Test
    void everyCallersLimitHoldsWhicheverMemberKeepsIt() {
        try (var cluster = TestRedisCluster.start();
                var link = new RedisLink(RedisServers.at(cluster.url()))) {
            var windows = new RedisWindows(link);

            var allowed = Flux.range(0, CALLERS * 15)
                    .flatMap(call -> windows.call(Claim.of("caller" + call % CALLERS, TEN)), 50)
                    .filter(Decision::allowed)
                    .count()
                    .block();

            assertThat(allowed).isEqualTo(CALLERS * 10L);
            assertThat(cluster.sizes()).allSatisfy(size -> assertThat(size).isPositive());
        }
    }
}
