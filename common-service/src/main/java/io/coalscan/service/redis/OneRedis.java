package io.coalscan.service.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.CompletableFuture;

/** One server that holds all keys. */
final class OneRedis implements RedisServers {
    private final RedisClient client;
    private final RedisURI uri;

    OneRedis(RedisClient client, RedisURI uri) {
        this.client = client;
        this.uri = uri;
        client.setOptions(RedisPatience.applyTo(ClientOptions.builder()).build());
    }

    @Override
    public <V> CompletableFuture<RedisClusterAsyncCommands<String, V>> connect(RedisCodec<String, V> codec) {
        return client.connectAsync(codec, uri).toCompletableFuture().thenApply(StatefulRedisConnection::async);
    }

    @Override
    public <V> CompletableFuture<StatefulRedisPubSubConnection<String, V>> listen(RedisCodec<String, V> codec) {
        return client.connectPubSubAsync(codec, uri).toCompletableFuture();
    }

    @Override
    public void close() {
        client.shutdown(RedisPatience.QUIET, RedisPatience.TO_END);
    }
}
