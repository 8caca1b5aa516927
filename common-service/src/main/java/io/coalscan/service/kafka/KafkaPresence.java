package io.coalscan.service.kafka;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.utils.Utils;

/**
 * Whether anybody listens where Kafka should be. A share consumer whose heartbeat is overdue does not wait when it polls: it turns around until its time
 * is over, and while Kafka is away all consumers of a service would do so and leave no processor to those who can still be served.
 */
final class KafkaPresence {
    private static final int PATIENCE_MILLIS = 1_000;

    private final List<String> servers;
    private volatile boolean there = true;

    private KafkaPresence(List<String> servers) {
        this.servers = servers;
    }

    /** @param connection with the addresses as a list, or as text with commas */
    static KafkaPresence of(Map<String, Object> connection) {
        var servers = connection.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
        return new KafkaPresence(
                servers instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : Arrays.asList(String.valueOf(servers).split(",", -1)));
    }

    /** By the last look. */
    boolean isThere() {
        return there;
    }

    /** Takes a second for each address that does not answer. */
    void look() {
        there = servers.stream().anyMatch(KafkaPresence::listens);
    }

    private static boolean listens(String server) {
        var address = server.strip();
        try (var socket = new Socket()) {
            var host = Objects.requireNonNull(Utils.getHost(address), address);
            var port = Objects.requireNonNull(Utils.getPort(address), address);
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
