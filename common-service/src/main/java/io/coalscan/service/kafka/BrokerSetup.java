package io.coalscan.service.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the broker ready for a service: topics, and share groups that start at the oldest record. Repeating it changes nothing. */
final class BrokerSetup {
    private final Map<String, Object> connection;
    private final EventsProperties properties;

    BrokerSetup(Map<String, Object> connection, EventsProperties properties) {
        this.connection = connection;
        this.properties = properties;
    }

    /** @throws ExecutionException when the broker cannot be reached or refuses */
    void apply(Collection<String> shareGroups) throws ExecutionException, InterruptedException {
        var admin = Admin.create(connection);
        try {
            createTopics(admin);
            admin.incrementalAlterConfigs(
                            shareGroups.stream().collect(Collectors.toMap(BrokerSetup::resource, _ -> groupSettings())))
                    .all()
                    .get();
        } finally {
            // else it would wait a minute for a broker that is away
            admin.close(Duration.ZERO);
        }
    }

    private void createTopics(Admin admin) throws ExecutionException, InterruptedException {
        for (var created : admin.createTopics(topics()).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** All topics, which a broker that has them keeps as they are. */
    List<NewTopic> topics() {
        return EventTopics.types().stream()
                .map(EventTopics::topicOf)
                .flatMap(topic -> Stream.of(
                        topic(topic, properties.retention().toMillis()),
                        topic(
                                EventTopics.deadLettersOf(topic),
                                properties.deadRetention().toMillis())))
                .toList();
    }

    private NewTopic topic(String name, long retentionMillis) {
        return new NewTopic(name, properties.partitions(), properties.replicationFactor())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(retentionMillis),
                        TopicConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        Integer.toString(leastCopies())));
    }

    /** What is said to be sent is in so many places: one broker of three may go, and records still come and go. */
    private int leastCopies() {
        return Math.max(1, properties.replicationFactor() - 1);
    }

    private static ConfigResource resource(String group) {
        return new ConfigResource(ConfigResource.Type.GROUP, group);
    }

    private Collection<AlterConfigOp> groupSettings() {
        return List.of(
                set("share.auto.offset.reset", "earliest"), // an event sent before the first consumer came counts too
                set(
                        "share.record.lock.duration.ms",
                        Long.toString(properties.lock().toMillis())));
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }
}
