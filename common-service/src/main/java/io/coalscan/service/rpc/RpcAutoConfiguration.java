package io.coalscan.service.rpc;

import io.coalscan.rpc.decode.StreamingTransactionDecoder;
import io.coalscan.rpc.decode.TransactionDecoder;
import io.coalscan.rpc.pool.RpcPool;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.redis.RedisServers;
import io.coalscan.service.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Opens one pool of nodes per application, unless it is given one to share. */
@AutoConfiguration
@ConditionalOnClass(SolanaReads.class)
@ConditionalOnMissingBean(SolanaReads.class)
@EnableConfigurationProperties(RpcProperties.class)
class RpcAutoConfiguration {
    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnMissingBean
    TransactionDecoder transactionDecoder() {
        return new StreamingTransactionDecoder();
    }

    @Bean(destroyMethod = "close")
    RpcPool solanaReads(
            RpcProperties properties,
            TransactionDecoder decoder,
            ObjectProvider<MeterRegistry> registry,
            ObjectProvider<Spans> tracing) {
        var spans = tracing.getIfAvailable(() -> Spans.NONE);
        var metrics = registry.getIfAvailable(() -> Metrics.globalRegistry);
        return RpcPool.open(properties.settings(), decoder, metrics, spans.registry());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("coalscan.rpc.nodes-file")
    NodesFile nodesFile(RpcProperties properties, RpcPool pool) {
        return NodesFile.follow(Objects.requireNonNull(properties.nodesFile()), EVERY, pool::use);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "coalscan.rpc.shared", matchIfMissing = true)
    RedisFleet rpcFleet(Environment environment, RpcPool pool) {
        RedisFleet fleet = new RedisFleet(RedisServers.of(environment));
        pool.shareWith(fleet);
        return fleet;
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    NodesEndpoint nodesEndpoint(RpcPool pool) {
        return new NodesEndpoint(pool);
    }
}
