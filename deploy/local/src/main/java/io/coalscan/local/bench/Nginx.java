package io.coalscan.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The machine's nginx, to compare with. */
public final class Nginx implements AutoCloseable {
    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /** Where it is installed, if it is. */
    public static Optional<Path> find() {
        return List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * A plain reverse proxy with kept-open connections.
     *
     * @param folder for its files
     */
    static Nginx before(Path nginx, Path folder, int port, int upstream) throws IOException {
        return start(nginx, folder, port, """
                upstream bare { server 127.0.0.1:%d; keepalive 32; keepalive_requests 1000000; }
                """.formatted(upstream), """
                proxy_pass http://bare;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
                proxy_buffers 16 64k; proxy_buffer_size 64k; proxy_busy_buffers_size 128k;
                """);
    }

    /**
     * A server that answers every GET with a file of its folder, gzipped JSON.
     *
     * @param folder for its files, the answer among them
     */
    public static Nginx answering(Path nginx, Path folder, int port, String file) throws IOException {
        return start(nginx, folder, port, "", """
                root %s;
                rewrite ^ /%s break;
                default_type application/json;
                add_header Content-Encoding gzip;
                open_file_cache max=8;
                """.formatted(folder, file));
    }

    private static Nginx start(Path nginx, Path folder, int port, String upstream, String location) throws IOException {
        var settings = folder.resolve("nginx.conf");
        Files.writeString(settings, """
                worker_processes auto;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s; uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                  keepalive_requests 1000000;
                  %3$s
                  server {
                    listen 127.0.0.1:%2$d;
                    location / { %4$s }
                  }
                }
                """.formatted(folder, port, upstream, location));
        var process = new ProcessBuilder(nginx.toString(), "-p", folder.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        return new Nginx(process);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
