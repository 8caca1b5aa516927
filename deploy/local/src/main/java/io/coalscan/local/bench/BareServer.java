package io.coalscan.local.bench;

import io.netty.buffer.Unpooled;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/** A process that answers every request with the bytes of a file, gzipped JSON, from memory: what a proxy is measured before. */
final class BareServer {
    static final String READY = "listening on ";

    private BareServer() {}

    /** @param arguments the file */
    public static void main(String[] arguments) throws Exception {
        var bytes = Files.readAllBytes(Path.of(arguments[0]));
        var server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> response.header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .header("Content-Length", Integer.toString(bytes.length))
                        .send(request.receive().then(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(bytes)))))
                .bindNow();
        System.out.println(READY + server.port());
        server.onDispose().block();
    }
}
