package io.coalscan.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaPresenceTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void kafkaIsAwayWhileNobodyListensAtAnyOfItsAddresses() throws IOException {
        var first = new ServerSocket(0, 1, HERE);
        var second = new ServerSocket(0, 1, HERE);
        var servers = List.of("127.0.0.1:" + first.getLocalPort(), "127.0.0.1:" + second.getLocalPort());
        var presence = KafkaPresence.of(Map.of("bootstrap.servers", servers));

        first.close();
        presence.look();
        assertThat(presence.isThere()).isTrue();

        second.close();
        presence.look();
        assertThat(presence.isThere()).isFalse();

        try (var _ = new ServerSocket(first.getLocalPort(), 1, HERE)) {
            presence.look();
            assertThat(presence.isThere()).isTrue();
        }
    }

    @Test
    void addressesMayComeAsTextWithCommas() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, HERE)) {
            closed = socket.getLocalPort();
        }
        try (var open = new ServerSocket(0, 1, HERE)) {
            var text = "127.0.0.1:" + closed + ", 127.0.0.1:" + open.getLocalPort();
            var presence = KafkaPresence.of(Map.of("bootstrap.servers", text));

            presence.look();

            assertThat(presence.isThere()).isTrue();
        }
    }
}
