package io.coalscan.gateway.guard;

import static io.coalscan.gateway.Edge.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.Edge;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The edge with a certificate of its own. */
@Timeout(120)
class TlsTest {
    @TempDir
    private Path folder;

    @Test
    void callersAreServedByTlsAndANewCertificateIsTakenWithoutARestart() throws Exception {
        var first = PemFiles.generate(folder, "first");
        var second = PemFiles.generate(folder, "second");
        first.writeTo(folder);
        try (var edge = Edge.echo(
                "--spring.profiles.active=tls",
                "--coalscan.gateway.tls.certificate=" + folder.resolve("tls.crt"),
                "--coalscan.gateway.tls.key=" + folder.resolve("tls.key"),
                "--spring.ssl.bundle.watch.file.quiet-period=50ms")) {
            var answer = get(edge, first, "/api/v1/score/" + Edge.MINT);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("/api/v1/score/" + Edge.MINT);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(served(answer)).isEqualTo(first.certificate());
            // what the server refuses by itself is in the envelope here, too
            assertThat(get(edge, first, "/api/v1/score/" + "a".repeat(10_000)).body())
                    .contains("INVALID_REQUEST");

            second.writeTo(folder);
            eventually(() -> isServed(edge, second));

            assertThat(plain("http://127.0.0.1:" + edge.managementPort() + "/actuator/health/readiness"))
                    .isEqualTo(200);
        }
    }

    private static boolean isServed(Edge edge, PemFiles certificate) {
        try {
            return get(edge, certificate, "/api/v1/score/" + Edge.MINT).statusCode() == 200;
        } catch (IOException stillTheOther) {
            return false;
        } catch (InterruptedException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Over a connection of its own, by the newest protocol that the server takes, trusting that certificate alone. */
    private static HttpResponse<String> get(Edge edge, PemFiles trusted, String path)
            throws IOException, InterruptedException, GeneralSecurityException {
        try (var http = HttpClient.newBuilder().sslContext(trusted.trust()).build()) {
            var at = URI.create("https://localhost:" + edge.port() + path);
            return http.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
        }
    }

    private static int plain(String address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static X509Certificate served(HttpResponse<?> answer) throws IOException {
        return (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];
    }
}
