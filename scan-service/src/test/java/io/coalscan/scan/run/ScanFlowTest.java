package io.coalscan.scan.run;

import static io.coalscan.scan.ScanService.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.PartFailed;
import io.coalscan.model.event.ScanCompleted;
import io.coalscan.model.event.ScanPart;
import io.coalscan.scan.Samples;
import io.coalscan.scan.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScanFlowTest extends ServiceTest {

    @Test
    void aScanIsAnsweredWhenItsPartsAndLinksAreIn() {
        var mint = newMint();
        var answer = service.scan(mint, 30);

        assertThat(answer.statusCode()).isEqualTo(200);
        var data = JSON.readTree(answer.body()).get("data");
        assertThat(data.get("contractAddress").stringValue()).isEqualTo(mint);
        assertThat(data.get("coalScore").intValue()).isBetween(1, 100);
        assertThat(data.get("isCached").booleanValue()).isFalse();
        assertThat(data.get("bundles").get(0).get("blockHeight").longValue()).isEqualTo(880);
        assertThat(data.get("holders").size()).isEqualTo(31);
        assertThat(service.events.last(ScanCompleted.class).coalScore())
                .isEqualTo(data.get("coalScore").intValue());
    }

    @Test
    void linksAreAskedForOnceAndOnlyBetweenScoredWallets() {
        var mint = newMint();
        service.scan(mint, 60);

        var asked = service.linksAsked(service.requested(mint));
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().candidates()).hasSize(50);
        assertThat(asked.getFirst().candidates().getFirst().owner()).isEqualTo(Samples.wallet(1));
    }

    @Test
    void blockHeightsAreReadWhenTheLedgerIsInAndOnlyOnce() {
        var mint = newMint();
        service.reads.asked.clear();
        var answer = service.post(mint);
        var head = service.requested(mint);
        service.deliver(Samples.ledgerOfBlock(head, 20, 777_777));

        assertThat(service.reads.asked).containsExactly(List.of(777_777L));
        service.deliver(Samples.ledgerOfBlock(head, 20, 777_777));
        assertThat(service.reads.asked).hasSize(1);
        service.complete(head, 20);
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatDoesNotExistIsNotFound() {
        var mint = newMint();
        var answer = service.post(mint, "Accept-Language", "en");
        fail(mint, ScanPart.HOLDERS, ErrorCode.TOKEN_NOT_FOUND);

        assertThat(answer.join().statusCode()).isEqualTo(404);
        var error = JSON.readTree(answer.join().body()).get("error");
        assertThat(error.get("code").stringValue()).isEqualTo("TOKEN_NOT_FOUND");
        assertThat(error.get("message").stringValue()).startsWith("No token mint");
    }

    @Test
    void aScanWhoseHoldersCannotBeReadMayBeTriedAgainLater() {
        var mint = newMint();
        var answer = service.post(mint);
        fail(mint, ScanPart.HOLDERS, ErrorCode.SERVICE_UNAVAILABLE);

        assertThat(answer.join().statusCode()).isEqualTo(503);
        assertThat(answer.join().headers().firstValue("Retry-After")).isPresent();
        assertThat(service.scan(mint, 20).statusCode()).isEqualTo(200);
    }

    @Test
    void tooLittleIsSaidWithTheFactsThatAreKnown() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        service.deliver(Samples.holders(head, 30));
        fail(mint, ScanPart.LEDGER, ErrorCode.SERVICE_UNAVAILABLE);
        fail(mint, ScanPart.WALLETS, ErrorCode.SERVICE_UNAVAILABLE);
        service.deliver(service.links(head));

        assertThat(answer.join().statusCode()).isEqualTo(422);
        var body = JSON.readTree(answer.join().body());
        assertThat(body.get("error").get("code").stringValue()).isEqualTo("INSUFFICIENT_DATA");
        assertThat(body.get("data").get("coalScore").isNull()).isTrue();
        assertThat(body.get("data").get("holders").size()).isEqualTo(31);
        assertThat(service.post(mint).join().statusCode()).isEqualTo(422);
        assertThat(service.get("/api/v1/score/" + mint).statusCode()).isEqualTo(422);
        assertThat(service.get("/api/v1/holders/" + mint).statusCode()).isEqualTo(200);
    }

    private void fail(String mint, ScanPart part, ErrorCode code) {
        service.deliver(new PartFailed(service.requested(mint).as(PartFailed.class), part, code, "for a test"));
    }
}
