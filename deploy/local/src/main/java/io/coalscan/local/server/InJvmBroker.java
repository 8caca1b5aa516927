package io.coalscan.local.server;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A thing of this JVM. What makes Kafka end itself, such as a full disk, ends the JVM. */
final class InJvmBroker implements Broker {
    private final KafkaSettings settings;
    private @Nullable KafkaRaftServer kafka;

    InJvmBroker(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public void start() {
        var started = new KafkaRaftServer(KafkaConfig.fromProps(settings.values()), Time.SYSTEM);
        started.startup();
        kafka = started;
    }

    @Override
    public void close() {
        if (kafka != null) {
            kafka.shutdown();
            kafka.awaitShutdown();
        }
    }
}
