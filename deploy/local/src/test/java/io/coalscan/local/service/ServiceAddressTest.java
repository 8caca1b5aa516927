package io.coalscan.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ServiceAddressTest {
    private Instance one;
    private Instance other;
    private ServiceAddress address;

    @BeforeEach
    void start() throws IOException {
        one = new Instance("one");
        other = new Instance("other");
        address = ServiceAddress.of(List.of(one, other));
    }

    @AfterEach
    void end() {
        address.close();
        one.close();
        other.close();
    }

    @Test
    void connectionsAreSharedByTheInstances() throws Exception {
        assertThat(Set.of(asked(), asked())).containsExactlyInAnyOrder("one", "other");
    }

    @Test
    void anInstanceThatSaysItIsNotReadyGetsNoFurtherConnection() throws Exception {
        one.ready = false;
        var last = new HashSet<String>();
        do {
            last.clear();
            for (int i = 0; i < 6; i++) {
                last.add(asked());
            }
        } while (last.size() > 1);

        assertThat(last).containsExactly("other");
    }

    @Test
    void aDeadInstanceIsPassedOverBeforeAnybodyHasNoticed() throws Exception {
        one.close();

        assertThat(Set.of(asked() + 1, asked() + 2)).containsExactlyInAnyOrder("other1", "other2");
    }

    private String asked() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.port() + "/name"))
                    .build();
            return http.send(question, BodyHandlers.ofString()).body();
        }
    }

    /** Answers with its name, and says whether it is ready. */
    private static final class Instance implements RunningService {
        private final HttpServer server;
        private volatile boolean ready = true;
        private boolean closed;

        Instance(String name) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/name", exchange -> {
                exchange.sendResponseHeaders(200, name.length());
                try (var body = exchange.getResponseBody()) {
                    body.write(name.getBytes());
                }
            });
            server.createContext("/actuator", exchange -> {
                exchange.sendResponseHeaders(ready ? 200 : 503, -1);
                exchange.close();
            });
            server.start();
        }

        @Override
        public FleetService service() {
            return FleetService.PNL;
        }

        @Override
        public int port() {
            return server.getAddress().getPort();
        }

        @Override
        public int managementPort() {
            return port();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                server.stop(0);
            }
        }
    }
}
