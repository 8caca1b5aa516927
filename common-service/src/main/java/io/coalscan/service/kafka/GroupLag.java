package io.coalscan.service.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.jspecify.annotations.Nullable;

/**
 * How many records wait for each group of a service or are in its work, as the broker counts them: what is told also while no work begins. Every
 * instance tells the same. NaN while the broker does not say, which those before 4.2 never do.
 */
final class GroupLag implements AutoCloseable {
    private final Map<String, Object> connection;
    private final Map<String, AtomicReference<Double>> byGroup = new LinkedHashMap<>();
    private @Nullable Admin admin;

    GroupLag(Map<String, Object> connection, List<ShareGroup> groups, MeterRegistry registry) {
        this.connection = connection;
        for (var group : groups) {
            var lag = new AtomicReference<>(Double.NaN);
            byGroup.put(group.id(), lag);
            Gauge.builder("coalscan.event.lag", lag, AtomicReference::get)
                    .description("Records that wait for a service's group or are in its work, NaN where unknown")
                    .tag("event", group.event())
                    .register(registry);
        }
    }

    /** Asks the broker; what it answers is told from then on. Does not wait for it. */
    void look() {
        if (byGroup.isEmpty()) {
            return;
        }
        var asked = client().listShareGroupOffsets(byGroup.keySet().stream()
                .collect(Collectors.toMap(group -> group, _ -> new ListShareGroupOffsetsSpec())));
        byGroup.forEach((group, lag) -> asked.partitionsToOffsetInfo(group)
                .whenComplete((partitions, failure) -> lag.set(failure == null ? sum(partitions) : Double.NaN)));
    }

    /** Nobody can say while the broker is away. */
    void unknown() {
        byGroup.values().forEach(lag -> lag.set(Double.NaN));
    }

    private static double sum(Map<?, @Nullable SharePartitionOffsetInfo> partitions) {
        return partitions.isEmpty()
                ? Double.NaN
                : partitions.values().stream().mapToDouble(GroupLag::lag).sum();
    }

    /** Of a partition that the group has never worked anything off the broker tells nothing. */
    private static double lag(@Nullable SharePartitionOffsetInfo partition) {
        return partition == null
                ? Double.NaN
                : partition.lag().map(Long::doubleValue).orElse(Double.NaN);
    }

    private Admin client() {
        var open = admin;
        if (open == null) {
            open = Admin.create(connection);
            admin = open;
        }
        return open;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }
}
