package io.coalscan.service.redis;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.service.testing.TestRedis;
import io.coalscan.service.testing.TestRedisCluster;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisServersTest {
    private static final int KEYS = 50;

    @Test
    void membersOfAClusterShareTheKeys() throws Exception {
        try (var cluster = TestRedisCluster.start();
                var servers = RedisServers.at(cluster.url())) {
            keepsScriptsAndTells(servers);
            assertThat(cluster.sizes()).allSatisfy(size -> assertThat(size).isPositive());
        }
    }

    @Test
    void oneServerDoesTheSame() throws Exception {
        try (var redis = TestRedis.start();
                var servers = RedisServers.at(redis.url())) {
            keepsScriptsAndTells(servers);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://127.0.0.1:1", "redis-cluster://127.0.0.1:1,127.0.0.1:2"})
    void whatIsAwayFails(String uri) {
        try (var nobody = RedisServers.at(uri)) {
            assertThatThrownBy(() -> nobody.connect(StringCodec.UTF8).get(20, SECONDS))
                    .hasStackTraceContaining("127.0.0.1");
        }
    }

    private static void keepsScriptsAndTells(RedisServers servers) throws Exception {
        var redis = servers.connect(StringCodec.UTF8).get(20, SECONDS);
        for (int i = 0; i < KEYS; i++) {
            redis.set("key" + i, "value" + i).get(5, SECONDS);
        }
        for (int i = 0; i < KEYS; i++) {
            assertThat(redis.get("key" + i).get(5, SECONDS)).isEqualTo("value" + i);
            assertThat(redis.<String>eval(
                                    "return redis.call('get', KEYS[1])", ScriptOutputType.VALUE, new String[] {"key" + i
                                    })
                            .get(5, SECONDS))
                    .isEqualTo("value" + i);
        }
        assertThat(heard(servers, redis)).isEqualTo("hello");
    }

    private static String heard(RedisServers servers, RedisClusterAsyncCommands<String, String> redis)
            throws Exception {
        var heard = new CompletableFuture<String>();
        var listening = servers.listen(StringCodec.UTF8).get(20, SECONDS);
        listening.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
                heard.complete(message);
            }
        });
        listening.async().subscribe("channel").get(5, SECONDS);
        redis.publish("channel", "hello").get(5, SECONDS);
        return heard.get(5, SECONDS);
    }
}
