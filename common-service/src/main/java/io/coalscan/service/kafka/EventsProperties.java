package io.coalscan.service.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events travel.
 *
 * @param partitions of a topic. One, unless measured otherwise: the broker gives each partition to {@code ceil(consumers / partitions)} consumers of a
 *     share group, so with more partitions than that a record waits behind a slow one although other consumers are idle
 * @param replicationFactor of topics; a cluster wants 3
 * @param retention how long topics keep records; scans live for minutes
 * @param deadRetention how long dead-letter topics keep them for a human
 * @param maxConcurrency cap on the consumers of one handler in one instance, for small machines
 * @param retryDelay wait before a failed record is released the first time; it grows fourfold with each delivery
 * @param lock how long a record stays with a process of which nothing is heard, one that hangs or is cut off, before another gets it. Short enough that
 *     a waiting caller is still answered; a broker allows no less than 15 s by default
 * @param renewEvery how often the lock on a record in work is renewed; under half of the lock's duration
 * @param stopGrace how long work may go on after the service was told to stop; then its record is released
 */
@ConfigurationProperties("coalscan.events")
record EventsProperties(
        @DefaultValue("1") int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("1h") Duration retention,
        @DefaultValue("3d") Duration deadRetention,
        @DefaultValue("64") int maxConcurrency,
        @DefaultValue("250ms") Duration retryDelay,
        @DefaultValue("15s") Duration lock,
        @DefaultValue("5s") Duration renewEvery,
        @DefaultValue("5s") Duration stopGrace) {}
