package io.coalscan.service.redis;

import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Servers that share the keys; who holds which is looked at again when one moves, breaks, or every half minute. */
final class RedisCluster implements RedisServers {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final RedisClusterClient client;

    RedisCluster(RedisClusterClient client) {
        this.client = client;
        var look = ClusterTopologyRefreshOptions.builder()
                .enableAllAdaptiveRefreshTriggers()
                .enablePeriodicRefresh(LOOK_EVERY)
                .build();
        client.setOptions(RedisPatience.applyTo(ClusterClientOptions.builder())
                .topologyRefreshOptions(look)
                .build());
    }

    @Override
    public <V> CompletableFuture<RedisClusterAsyncCommands<String, V>> connect(RedisCodec<String, V> codec) {
        return members().thenCompose(_ -> client.connectAsync(codec)).thenApply(StatefulRedisClusterConnection::async);
    }

    @Override
    public <V> CompletableFuture<StatefulRedisPubSubConnection<String, V>> listen(RedisCodec<String, V> codec) {
        return members().thenCompose(_ -> client.connectPubSubAsync(codec)).thenApply(connection -> connection);
    }

    /** A connection is made only to members that are known. */
    private CompletableFuture<Void> members() {
        return client.refreshPartitionsAsync().toCompletableFuture();
    }

    @Override
    public void close() {
        client.shutdown(RedisPatience.QUIET, RedisPatience.TO_END);
    }
}
