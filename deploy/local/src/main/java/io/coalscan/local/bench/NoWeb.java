package io.coalscan.local.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * A proxy that refuses every web call at once and remembers when it was tried: a tool that reads the web too finds it away, on every machine alike, and
 * nobody outside of this machine is asked. What it costs the tool is its waiting between tries.
 */
final class NoWeb implements AutoCloseable {
    /** Tries of the same host that are nearer than this belong to one call. */
    private static final long ONE_CALL_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final byte[] REFUSAL =
            "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1);

    private final ServerSocket server;
    private final List<Try> tries = new ArrayList<>();

    private NoWeb(ServerSocket server) {
        this.server = server;
    }

    private record Try(String host, long at) {}

    /** While a call was tried again and again; nanoseconds. */
    private record Span(long from, long to) {}

    static NoWeb start() throws IOException {
        var web = new NoWeb(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(web::serve);
        return web;
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> refuse(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void refuse(Socket socket) {
        try (socket) {
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            var request = reader.readLine();
            var words = request == null ? new String[0] : request.split(" ");
            if (words.length < 2) {
                return;
            }
            synchronized (tries) {
                tries.add(new Try(words[1], System.nanoTime()));
            }
            for (var header = reader.readLine(); header != null && !header.isEmpty(); header = reader.readLine()) {
                // a request is answered when it was read
            }
            socket.getOutputStream().write(REFUSAL);
        } catch (IOException gone) {
            return;
        }
    }

    void forget() {
        synchronized (tries) {
            tries.clear();
        }
    }

    List<String> hosts() {
        synchronized (tries) {
            return List.copyOf(new TreeSet<>(tries.stream().map(Try::host).toList()));
        }
    }

    /** Milliseconds in which some web call was under way, from its first try to its last, whatever else was done meanwhile. */
    long triedMillis() {
        long sum = 0;
        long end = Long.MIN_VALUE;
        for (var span : spans()) {
            long from = Math.max(span.from(), end);
            if (span.to() > from) {
                sum += span.to() - from;
                end = span.to();
            }
        }
        return sum / 1_000_000;
    }

    /** In order of their beginnings. */
    private List<Span> spans() {
        Map<String, List<Long>> byHost = new HashMap<>();
        synchronized (tries) {
            tries.forEach(each -> byHost.computeIfAbsent(each.host(), host -> new ArrayList<>())
                    .add(each.at()));
        }
        var spans = new ArrayList<Span>();
        for (var times : byHost.values()) {
            times.sort(Long::compare);
            long from = times.getFirst();
            for (int i = 1; i <= times.size(); i++) {
                if (i == times.size() || times.get(i) - times.get(i - 1) > ONE_CALL_NANOS) {
                    spans.add(new Span(from, times.get(i - 1)));
                    from = i == times.size() ? from : times.get(i);
                }
            }
        }
        spans.sort((one, other) -> Long.compare(one.from(), other.from()));
        return spans;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
