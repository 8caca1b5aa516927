package io.coalscan.scan.follow;

import static io.coalscan.scan.ScanService.JSON;
import static io.coalscan.scan.ScanService.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.ScanStage;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.PartFailed;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanProgressed;
import io.coalscan.scan.ServiceTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FollowTest extends ServiceTest {

    @Test
    void stagesAreToldAsTheyHappenAndThenTheResult() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        var lines = new CopyOnWriteArrayList<String>();
        var stream = follow(head.scanId(), null, lines);
        await(() -> lines, seen -> seen.contains("event:stage"));
        service.deliver(progress(head, ScanStage.FETCHING_CHAIN_DATA, 1, 3));
        await(() -> lines, seen -> seen.stream().anyMatch(line -> line.contains("\"done\":1,\"total\":3")));
        service.complete(head, 20);
        stream.join();

        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(lines.stream().filter(line -> line.startsWith("event:")).distinct())
                .containsExactly("event:stage", "event:result");
        assertThat(String.join("\n", lines)).contains("ANALYZING_HOLDERS").contains("SCORING");
        var result =
                lines.stream().filter(line -> line.startsWith("data:")).toList().getLast();
        assertThat(JSON.readTree(result.substring(5)).get("contractAddress").stringValue())
                .isEqualTo(mint);
    }

    @Test
    void aCallerThatComesBackGoesOnWhereItWas() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        service.deliver(progress(head, ScanStage.FETCHING_CHAIN_DATA, 1, 9));
        service.deliver(progress(head, ScanStage.FETCHING_CHAIN_DATA, 2, 9));
        service.complete(head, 20);
        assertThat(answer.join().statusCode()).isEqualTo(200);

        var all = new CopyOnWriteArrayList<String>();
        follow(head.scanId(), null, all).join();
        var ids = all.stream().filter(line -> line.startsWith("id:")).toList();
        assertThat(ids).hasSize(4);
        var rest = new CopyOnWriteArrayList<String>();
        follow(head.scanId(), ids.get(1).substring(3), rest).join();
        assertThat(rest.stream().filter(line -> line.startsWith("id:"))).isEqualTo(ids.subList(2, 4));
        assertThat(rest).contains("event:result");
    }

    @Test
    void aStageNeverGoesBack() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        service.deliver(progress(head, ScanStage.ANALYZING_HOLDERS, 1, 3));
        service.deliver(progress(head, ScanStage.FETCHING_CHAIN_DATA, 2, 3));

        var status = service.data("/api/v1/scans/" + head.scanId());
        assertThat(status.get("stage").stringValue()).isEqualTo("ANALYZING_HOLDERS");
        assertThat(status.get("progress").get(0).get("done").intValue()).isEqualTo(2);
        service.complete(head, 20);
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void theTimeLeftIsEstimatedFromPastScans() {
        service.scan(newMint(), 20);
        var mint = newMint();
        var answer = service.post(mint);
        var status = service.data("/api/v1/scans/" + service.requested(mint).scanId());
        assertThat(status.get("estimatedMillisLeft").isNumber()).isTrue();
        service.complete(service.requested(mint), 20);
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void anEndWithoutResultIsAnError() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        var lines = new CopyOnWriteArrayList<String>();
        var stream = follow(head.scanId(), null, lines);
        service.deliver(
                new PartFailed(head.as(PartFailed.class), ScanPart.HOLDERS, ErrorCode.TOKEN_NOT_FOUND, "for a test"));
        stream.join();

        assertThat(answer.join().statusCode()).isEqualTo(404);
        assertThat(lines).contains("event:error");
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("data:"))
                        .toList()
                        .getLast())
                .contains("TOKEN_NOT_FOUND");
    }

    @Test
    void anUnknownScanIsNotFound() {
        for (var path : List.of("/api/v1/scans/" + UUID.randomUUID(), "/api/v1/scans/x")) {
            assertThat(service.get(path).statusCode()).isEqualTo(404);
            assertThat(service.get(path + "/events").statusCode()).isEqualTo(404);
        }
    }

    private ScanProgressed progress(EventHead head, ScanStage stage, int done, int total) {
        return new ScanProgressed(head.as(ScanProgressed.class), stage, ScanPart.LEDGER, done, total, Map.of());
    }

    private CompletableFuture<Void> follow(UUID scanId, String after, List<String> lines) {
        var request = HttpRequest.newBuilder(service.uri("/api/v1/scans/" + scanId + "/events"));
        if (after != null) {
            request.header("Last-Event-ID", after);
        }
        return HttpClient.newHttpClient()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenAcceptAsync(response -> response.body().forEach(lines::add));
    }
}
