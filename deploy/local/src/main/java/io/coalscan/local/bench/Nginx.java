package io.coalscan.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The machine's nginx as a plain reverse proxy with kept-open connections, to compare with. */
final class Nginx implements AutoCloseable {
    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /** Where it is installed, if it is. */
    static Optional<Path> find() {
        return List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param folder for its files */
    static Nginx start(Path nginx, Path folder, int port, int upstream) throws IOException {
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
                  upstream bare { server 127.0.0.1:%3$d; keepalive 32; keepalive_requests 1000000; }
                  server {
                    listen 127.0.0.1:%2$d;
                    location / {
                      proxy_pass http://bare;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                      proxy_buffers 16 64k; proxy_buffer_size 64k; proxy_busy_buffers_size 128k;
                    }
                  }
                }
                """.formatted(folder, port, upstream));
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
