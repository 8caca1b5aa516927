package io.coalscan.service.testing;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One embedded Kafka per JVM, share groups switched on. */
public final class TestKafka {
    private static final class Server {
        static final EmbeddedKafkaKraftBroker BROKER = start();

        private static EmbeddedKafkaKraftBroker start() {
            var broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperties(Map.of(
                    "group.share.heartbeat.interval.ms", "500",
                    "group.share.min.heartbeat.interval.ms", "500",
                    "group.share.enable", "true",
                    "share.coordinator.state.topic.replication.factor", "1",
                    "share.coordinator.state.topic.min.isr", "1",
                    "offsets.topic.replication.factor", "1",
                    "transaction.state.log.replication.factor", "1",
                    "transaction.state.log.min.isr", "1",
                    "group.initial.rebalance.delay.ms", "0",
                    "group.share.delivery.count.limit", "10"));
            broker.brokerProperty("group.share.min.record.lock.duration.ms", "1000");
            // not as spring.kafka.bootstrap-servers, which would lead every later service of this JVM here
            broker.brokerListProperty(TestKafka.class.getName());
            broker.afterPropertiesSet();
            return broker;
        }
    }

    private TestKafka() {}

    public static String bootstrapServers() {
        return Server.BROKER.getBrokersAsString();
    }
}
