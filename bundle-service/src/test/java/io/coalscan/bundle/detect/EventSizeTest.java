package io.coalscan.bundle.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Acquisition;
import io.coalscan.model.SellBurst;
import io.coalscan.model.event.BundlesFound;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.LinkCandidate;
import io.coalscan.model.event.LinksRequested;
import io.coalscan.model.event.ScanTimes;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The largest questions and answers: as many wallets as ever carry that many sell bursts with that many signatures in a ledger below its own limit, in
 * groups of three, every wallet in every kind of bundle.
 */
class EventSizeTest {
    private static final int MOST_BYTES = 256 * 1024;
    private static final long TIME = 1_800_000_000_000L;
    private static final long SLOT = 400_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({"47,8,3", "115,3,1", "184,1,1", "200,0,0"})
    void theQuestionAndTheAnswerStaySmall(int wallets, int bursts, int signatures) {
        var candidates = IntStream.range(0, wallets)
                .mapToObj(wallet -> candidate(wallet, bursts, signatures))
                .toList();
        var asked = new LinksRequested(head(), candidates);
        var found = new BundlesFound(
                head(),
                asked.head().eventId(),
                new BundleDetector(EventHead.SOLANA, asked.head().mint()).detect(candidates));

        assertThat(found.bundles().size()).isEqualTo(wallets / 3 * (2 + bursts));
        assertThat(JSON.writeValueAsBytes(asked).length).isLessThan(MOST_BYTES);
        assertThat(JSON.writeValueAsBytes(found).length).isLessThan(MOST_BYTES);
    }

    private static EventHead head() {
        return new EventHead(
                UUID.randomUUID(),
                UUID.randomUUID(),
                EventHead.SOLANA,
                text("mint", 44),
                SLOT,
                ScanTimes.from(TIME),
                "0".repeat(55));
    }

    private static LinkCandidate candidate(int wallet, int bursts, int signatures) {
        int group = wallet / 3;
        return new LinkCandidate(
                text("w" + wallet, 44),
                0.12345678901234567,
                new Acquisition(
                        SLOT + group, text("buy" + wallet, 88), Acquisition.How.BUY, TIME, text("from", 44), false),
                text("funder" + group, 44),
                text("fund" + wallet, 88),
                IntStream.range(0, bursts)
                        .mapToObj(burst -> burst(wallet, group, burst, signatures))
                        .toList());
    }

    private static SellBurst burst(int wallet, int group, int burst, int signatures) {
        long start = TIME + (group * 8L + burst) * 120_000;
        return new SellBurst(
                start,
                start + 60_000,
                SLOT,
                0.51234567890123456,
                IntStream.range(0, signatures)
                        .mapToObj(signature -> text("sell" + wallet + "x" + burst + "x" + signature, 88))
                        .toList());
    }

    private static String text(String unique, int length) {
        return unique + "-".repeat(length - unique.length());
    }
}
