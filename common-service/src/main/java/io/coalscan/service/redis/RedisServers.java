package io.coalscan.service.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.RedisClusterURIUtil;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.springframework.core.env.Environment;

/**
 * Where Redis is: one server ({@code redis://}, {@code rediss://}), one behind sentinels ({@code redis-sentinel://}), or a cluster ({@code
 * redis-cluster://HOST:PORT,HOST:PORT}, with TLS {@code rediss-cluster://}), of which any members may be named. Commands are those that a cluster knows too;
 * they fail at once while Redis is away instead of waiting for it.
 */
public sealed interface RedisServers extends AutoCloseable permits OneRedis, RedisCluster {
    String CLUSTER = "-cluster://";

    /** The setting {@code coalscan.redis}, by default a server on this machine. */
    static RedisServers of(Environment environment) {
        return at(environment.getProperty("coalscan.redis", "redis://localhost:6379"));
    }

    static RedisServers at(String uri) {
        return uri.contains(CLUSTER)
                ? new RedisCluster(RedisClusterClient.create(
                        RedisClusterURIUtil.toRedisURIs(URI.create(uri.replaceFirst(CLUSTER, "://")))))
                : new OneRedis(RedisClient.create(), RedisURI.create(uri));
    }

    /** Fails when Redis is away; what was opened once connects again by itself. */
    <V> CompletableFuture<RedisClusterAsyncCommands<String, V>> connect(RedisCodec<String, V> codec);

    /** A connection of its own to listen on. What is published anywhere in a cluster is heard everywhere. */
    <V> CompletableFuture<StatefulRedisPubSubConnection<String, V>> listen(RedisCodec<String, V> codec);

    @Override
    void close();
}
