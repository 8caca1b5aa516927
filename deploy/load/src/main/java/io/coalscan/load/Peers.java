package io.coalscan.load;

import io.coalscan.local.bench.BareProcess;
import io.coalscan.local.bench.Bed;
import io.coalscan.local.bench.Nginx;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A bare Netty and nginx, asked the same by the same callers and answering the bytes that the edge answers. */
final class Peers {
    private static final String DOCUMENT = "document";

    private final Bed bed;
    private final PrintStream out;

    Peers(Bed bed, PrintStream out) {
        this.bed = bed;
        this.out = out;
    }

    void compare(Target edge, Path mints, Summary measured) throws Exception {
        var folder = bed.emptyData();
        var first = Files.readAllLines(mints).getFirst().strip();
        Files.write(folder.resolve(DOCUMENT), gzipped(edge.url().resolve(CachedReads.page(first))));
        try (var bare = BareProcess.start(folder.resolve(DOCUMENT))) {
            compare("a bare Netty", Target.of(bare.port()), mints, measured);
        }
        var nginx = Nginx.find();
        if (nginx.isEmpty()) {
            out.println("nginx is not installed here: not compared with it");
            return;
        }
        int port = Bed.freePort();
        try (var _ = Nginx.answering(nginx.get(), folder, port, DOCUMENT)) {
            Bed.awaitListening(port);
            compare("nginx, from a file", Target.of(port), mints, measured);
        }
    }

    private void compare(String name, Target peer, Path mints, Summary edge) throws Exception {
        var answers = GatlingRun.of(Scenario.CACHED, peer, mints, bed.emptyData());
        var own = Summary.of(name, measured(answers));
        out.println(own.line());
        out.printf(
                "%-28s rate %.2f, p50 %.2f, p95 %.2f, p99 %.2f of it%n",
                "  the edge to " + name,
                edge.perSecond() / own.perSecond(),
                ratio(edge.p50(), own.p50()),
                ratio(edge.p95(), own.p95()),
                ratio(edge.p99(), own.p99()));
    }

    static List<Answer> measured(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> !answer.question().equals(CachedReads.WARM_UP))
                .toList();
    }

    /** Times are whole milliseconds; none is taken for one. */
    private static double ratio(long own, long other) {
        return (double) Math.max(1, own) / Math.max(1, other);
    }

    private static byte[] gzipped(URI page) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(page)
                    .header("Accept-Encoding", "gzip")
                    .build();
            return http.send(request, BodyHandlers.ofByteArray()).body();
        }
    }
}
