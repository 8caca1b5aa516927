package io.coalscan.service.testing;

import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** One Kafka per JVM, share groups switched on. */
public final class TestKafka {
    private static final Map<String, String> SETTINGS = Map.of(
            "group.share.heartbeat.interval.ms", "500",
            "group.share.min.heartbeat.interval.ms", "500",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "group.share.delivery.count.limit", "10",
            "group.share.min.record.lock.duration.ms", "1000");

    private static final class Server {
        static final String ADDRESS = TestServers.inContainers() ? inContainer() : embedded();

        /** Ends with this JVM. */
        @SuppressWarnings("resource")
        private static String inContainer() {
            var image = TestServers.setting("coalscan.kafka.image", "apache/kafka:4.3.1");
            var kafka = new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka"));
            SETTINGS.forEach((name, value) ->
                    kafka.withEnv("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
            kafka.start();
            return kafka.getBootstrapServers();
        }

        private static String embedded() {
            var broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperties(SETTINGS);
            // not as spring.kafka.bootstrap-servers, which would lead every later service of this JVM here
            broker.brokerListProperty(TestKafka.class.getName());
            broker.afterPropertiesSet();
            return broker.getBrokersAsString();
        }
    }

    private TestKafka() {}

    /** Brokers of its own for a test that stops some of them, and a controller that stays; embedded whether an engine answers or not. */
    public static KafkaClusterTestKit cluster(int brokers) throws Exception {
        var nodes = new TestKitNodes.Builder()
                .setNumBrokerNodes(brokers)
                .setNumControllerNodes(1)
                .build();
        var builder = new KafkaClusterTestKit.Builder(nodes);
        SETTINGS.forEach((name, value) -> builder.setConfigProp(name, copied(name, value, brokers)));
        // a topic that a record makes by coming first has one copy
        builder.setConfigProp("auto.create.topics.enable", "false");
        var cluster = builder.build();
        cluster.format();
        cluster.startup();
        cluster.waitForReadyBrokers();
        return cluster;
    }

    private static String copied(String setting, String ofOne, int brokers) {
        if (setting.endsWith("replication.factor")) {
            return Integer.toString(brokers);
        }
        return setting.endsWith("min.isr") ? Integer.toString(brokers - 1) : ofOne;
    }

    public static String bootstrapServers() {
        return Server.ADDRESS;
    }
}
