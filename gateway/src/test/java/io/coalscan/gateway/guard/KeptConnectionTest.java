package io.coalscan.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.Edge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptConnectionTest {
    private static final String SLOW = "/api/v1/score/" + Edge.MINT;
    private static final String AT_ONCE = "/nothing/here";

    @Test
    void aConnectionIsReadOnAfterCallsThatWaitedForTheOneBefore() throws IOException {
        try (var edge = Edge.echo();
                var socket = new Socket("127.0.0.1", edge.port())) {
            socket.setSoTimeout(10_000);
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (int round = 0; round < 20; round++) {
                call(socket, SLOW, AT_ONCE);
                assertThat(status(lines)).contains(" 200 ");
                assertThat(status(lines)).contains(" 404 ");
            }
        }
    }

    private static void call(Socket socket, String... paths) throws IOException {
        var calls = new StringBuilder();
        for (var path : paths) {
            calls.append("GET ").append(path).append(" HTTP/1.1\r\nHost: edge\r\n\r\n");
        }
        socket.getOutputStream().write(calls.toString().getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The first line of the next answer; what stands between two answers is passed over. */
    private static String status(BufferedReader lines) throws IOException {
        while (true) {
            var line = lines.readLine();
            int start = line.indexOf("HTTP/1.1 ");
            if (start >= 0) {
                return line.substring(start);
            }
        }
    }
}
