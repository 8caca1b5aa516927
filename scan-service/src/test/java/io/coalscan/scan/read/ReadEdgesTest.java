package io.coalscan.scan.read;

import static io.coalscan.scan.ScanService.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.scan.Samples;
import io.coalscan.scan.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadEdgesTest extends ServiceTest {
    private String mint;
    private JsonNode scanned;

    @BeforeAll
    void scanOnce() {
        mint = newMint();
        scanned = JSON.readTree(service.scan(mint, 300).body()).get("data");
    }

    @Test
    void nothingIsScannedByLooking() {
        var unknown = newMint();
        for (var path : List.of("score", "holders", "bundles", "export", "history")) {
            var answer = service.get("/api/v1/" + path + "/" + unknown);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(code(answer)).isEqualTo("SCAN_REQUIRED");
            assertThat(code(service.get("/api/v1/" + path + "/no-address"))).isEqualTo("INVALID_ADDRESS");
        }
        assertThat(service.requestsOf(unknown)).isEmpty();
    }

    @Test
    void aScoreIsGivenWithItsAge() {
        var score = service.data("/api/v1/score/" + mint);
        assertThat(score.get("coalScore")).isEqualTo(scanned.get("coalScore"));
        assertThat(score.get("riskLevel")).isEqualTo(scanned.get("riskLevel"));
        assertThat(score.get("scanTimestamp")).isEqualTo(scanned.get("scanTimestamp"));
    }

    @Test
    void anOldResultIsGivenAsStale() {
        var old = newMint();
        service.scan(old, 20);
        service.clock.forward(Duration.ofMinutes(3));
        var score = service.data("/api/v1/score/" + old);
        assertThat(score.get("stale").booleanValue()).isTrue();
        assertThat(score.get("ageSeconds").longValue()).isEqualTo(180);
        assertThat(service.data("/api/v1/holders/" + old).get("stale").booleanValue())
                .isTrue();
    }

    @Test
    void manyScoresComeAtOnceAndUnknownTokensAreNamed() {
        var unknown = newMint();
        var data = service.data("/api/v1/score?addresses=" + unknown + "," + mint + "," + mint);
        assertThat(data.get("scores").size()).isEqualTo(1);
        assertThat(data.get("missing").get(0).stringValue()).isEqualTo(unknown);
        var many = "a,".repeat(51);
        assertThat(service.get("/api/v1/score?addresses=" + many.replace("a", mint))
                        .statusCode())
                .isEqualTo(200);
        var distinct = new StringBuilder();
        for (int i = 0; i < 51; i++) {
            distinct.append(newMint()).append(',');
        }
        assertThat(code(service.get("/api/v1/score?addresses=" + distinct))).isEqualTo("INVALID_REQUEST");
        assertThat(code(service.get("/api/v1/score"))).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void holdersComeInPagesFromTheWholeSnapshot() {
        var page = service.data("/api/v1/holders/" + mint + "?page=3&limit=100");
        assertThat(page.get("pagination").get("total").intValue()).isEqualTo(301);
        assertThat(page.get("pagination").get("totalPages").intValue()).isEqualTo(4);
        assertThat(page.get("holders").size()).isEqualTo(100);
        assertThat(page.get("holders").get(0).get("rank").intValue()).isEqualTo(201);
        assertThat(scanned.get("holders").size()).isEqualTo(200);
        assertThat(service.data("/api/v1/holders/" + mint).get("holders").size())
                .isEqualTo(20);
    }

    @Test
    void unknownValuesComeLastBothWays() {
        for (var order : List.of("asc", "desc")) {
            var page = service.data(
                    "/api/v1/holders/" + mint + "?limit=100&page=4&sortBy=soldPercentage&sortOrder=" + order);
            assertThat(page.get("holders").get(0).get("kind").stringValue()).isEqualTo("POOL");
            assertThat(page.get("holders").get(0).get("soldPercentage").isNull())
                    .isTrue();
        }
        var best = service.data("/api/v1/holders/" + mint + "?sortBy=soldPercentage&sortOrder=desc&limit=1");
        assertThat(best.get("holders").get(0).get("walletAddress").stringValue())
                .isEqualTo(Samples.wallet(1));
        var linked = service.data("/api/v1/holders/" + mint + "?sortBy=connectedWalletsCount&limit=3");
        assertThat(linked.get("holders").get(2).get("connectedWallets").size()).isEqualTo(2);
    }

    @Test
    void labelsAreAlternatives() {
        assertThat(total("?labels=FRESH,BOT")).isEqualTo(300);
        assertThat(total("?labels=BOT,NAMED")).isZero();
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        for (var query : List.of(
                "?page=0",
                "?limit=0",
                "?limit=101",
                "?page=x",
                "?sortBy=age",
                "?sortOrder=up",
                "?labels=NICE",
                "?page=99999999999")) {
            assertThat(code(service.get("/api/v1/holders/" + mint + query)))
                    .as(query)
                    .isEqualTo("INVALID_REQUEST");
        }
        assertThat(code(service.get("/api/v1/export/" + mint + "?format=xml"))).isEqualTo("INVALID_REQUEST");
        assertThat(code(service.get("/api/v1/history/" + mint + "?limit=0"))).isEqualTo("INVALID_REQUEST");
        assertThat(service.get("/api/v1/holders/" + mint + "?page=1000000&limit=100")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void bundlesComeAsAListAndAsAPicture() {
        assertThat(service.data("/api/v1/bundles/" + mint)
                        .get("bundles")
                        .get(0)
                        .get("bundleId")
                        .stringValue())
                .isEqualTo("bundle-1");
        var picture = service.data("/api/v1/bundles/" + mint + "/graph");
        assertThat(picture.get("nodes").size()).isEqualTo(50);
        assertThat(picture.get("edges").size()).isEqualTo(3);
    }

    @Test
    void theSameAnswerIsNotSentTwice() {
        for (var path : List.of(
                "score/",
                "score?addresses=",
                "holders/",
                "bundles/",
                "export/",
                "export/" + mint + "?format=json&",
                "history/",
                "scans/" + scanned.get("scanId").stringValue() + "?")) {
            var first = service.get("/api/v1/" + path + mint);
            var tag = first.headers().firstValue("ETag").orElseThrow();
            service.clock.forward(Duration.ofSeconds(1));
            var again = service.get("/api/v1/" + path + mint, "If-None-Match", tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void theTableIsSafeToOpen() {
        var answer = service.get("/api/v1/export/" + mint + "?format=csv");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("coalscan-" + mint + ".csv");
        var lines = answer.body().split("\r\n");
        assertThat(lines).hasSize(302);
        assertThat(lines[0])
                .startsWith(
                        "\uFEFF\"contractAddress\",\"scanTimestamp\",\"coalScore\",\"riskLevel\",\"rank\",\"walletAddress\",\"kind\"")
                .endsWith("\"bundleIds\",\"bundleTypes\"");
        assertThat(lines[2]).startsWith("\"" + mint + "\"").endsWith("\"bundle-1\",\"SAME_BLOCK_BUY\"");
    }

    @Test
    void theDocumentIsExportedWithoutItsEnvelope() {
        var document = JSON.readTree(
                service.get("/api/v1/export/" + mint + "?format=json").body());
        assertThat(document.get("coalScore")).isEqualTo(scanned.get("coalScore"));
        assertThat(document.get("scoreBreakdown")).isEqualTo(scanned.get("scoreBreakdown"));
        assertThat(document.get("isCached").booleanValue()).isTrue();
    }

    @Test
    void pastScoresComeNewestFirst() {
        var token = newMint();
        service.scan(token, 20);
        service.clock.forward(Duration.ofSeconds(30));
        service.scan(token, 25);
        var history = service.data("/api/v1/history/" + token).get("history");
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.get(0).get("scanTimestamp").longValue()
                        - history.get(1).get("scanTimestamp").longValue())
                .isEqualTo(30_000);
        assertThat(service.data("/api/v1/history/" + token + "?limit=1")
                        .get("history")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aCachedResultIsServedInGzipAsItIsInPlain() throws IOException, InterruptedException {
        var fresh = newMint();
        service.scan(fresh, 40);
        var request = HttpRequest.newBuilder(service.uri("/api/v1/scan"))
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", "br, gzip")
                .POST(HttpRequest.BodyPublishers.ofString("{\"contractAddress\":\"" + fresh + "\"}"))
                .build();
        var packed = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        var plain = service.post(fresh).join().body();
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(JSON.readTree(gzip.readAllBytes())).isEqualTo(JSON.readTree(plain));
        }
    }

    @Test
    void aTagNamesTheLanguageOfWhatIsSaidAndTheTokensThatAreMissing() {
        var scan = "/api/v1/scans/" + scanned.get("scanId").stringValue();
        var chinese = service.get(scan, "Accept-Language", "zh");
        var english = service.get(scan, "Accept-Language", "en");
        assertThat(chinese.headers().firstValue("ETag"))
                .isNotEqualTo(english.headers().firstValue("ETag"));
        assertThat(chinese.headers().allValues("Vary")).contains("Accept-Language");
        var scores = "/api/v1/score?addresses=" + mint;
        assertThat(service.get(scores).headers().firstValue("ETag"))
                .isNotEqualTo(service.get(scores + "," + newMint()).headers().firstValue("ETag"));
    }

    private int total(String query) {
        return service.data("/api/v1/holders/" + mint + query)
                .get("pagination")
                .get("total")
                .intValue();
    }

    private static String code(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).get("error").get("code").stringValue();
    }
}
