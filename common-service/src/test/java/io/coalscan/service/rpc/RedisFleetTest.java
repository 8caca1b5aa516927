package io.coalscan.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.service.redis.RedisServers;
import io.coalscan.service.testing.TestRedis;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RedisFleetTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void bringsWhatTheOthersReportedLast() {
        try (var redis = TestRedis.start();
                var one = new RedisFleet(RedisServers.at(redis.url()));
                var other = new RedisFleet(RedisServers.at(redis.url()))) {
            assertThat(one.tell("a b 1 2 3\n").block(PATIENCE)).isEmpty();
            assertThat(other.tell("x\ny").block(PATIENCE)).containsExactly("a b 1 2 3\n");
            one.tell("new").block(PATIENCE);
            assertThat(other.tell("z").block(PATIENCE)).containsExactly("new");
            assertThat(one.tell("new").block(PATIENCE)).containsExactly("z");
        }
    }

    @Test
    void saysThatItCannotBeReached() {
        try (var nobody = new RedisFleet(RedisServers.at("redis://127.0.0.1:1"))) {
            assertThatThrownBy(() -> nobody.tell("x").block(PATIENCE)).isInstanceOf(RuntimeException.class);
        }
    }
}
