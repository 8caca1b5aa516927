package io.coalscan.pnl.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Acquisition;
import io.coalscan.model.SellBurst;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.OwnerLedger;
import io.coalscan.model.event.PricedTrade;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.pnl.market.PoolSides;
import java.math.BigInteger;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EvidenceTest {
    private static final int LIMIT = 256 * 1024;
    private static final String ADDRESS = "A".repeat(44);
    private static final String SIGNATURE = "5".repeat(88);

    /** Many trades add up to more than a u64. */
    private static final BigInteger HUGE = BigInteger.TWO.pow(64).multiply(BigInteger.valueOf(100_000));

    private static final double LONG = -1.2345678901234567e-123;

    @ParameterizedTest
    @ValueSource(ints = {1, 47, 48, 115, 116, 162, 163, 184, 185, 220})
    void theLargestEventStaysBelowItsLimit(int owners) {
        var event = new LedgerBuilt(
                head(),
                Evidence.asMuchAsFits(evidence -> Collections.nCopies(owners, largest(evidence))),
                Collections.nCopies(PoolSides.MOST, ADDRESS),
                1_000_000,
                LONG,
                Collections.nCopies(11, new PricedTrade(SIGNATURE, 400_000_000)),
                1_000_000,
                1_000_000,
                1_000,
                true);
        assertThat(JsonMapper.builder().build().writeValueAsBytes(event).length).isLessThan(LIMIT);
    }

    @Test
    void fewOwnersCarryAllOfIt() {
        var owners = Evidence.asMuchAsFits(evidence -> Collections.nCopies(45, largest(evidence)));
        assertThat(owners.getFirst().tradeSignatures()).hasSize(5);
        assertThat(owners.getFirst().sellBursts()).hasSize(8);
    }

    private static EventHead head() {
        var scanId = UUID.randomUUID();
        return new EventHead(
                EventIds.of(scanId, LedgerBuilt.class),
                scanId,
                EventHead.SOLANA,
                ADDRESS,
                400_000_000,
                ScanTimes.from(1_800_000_000_000L),
                "0".repeat(55));
    }

    private static OwnerLedger largest(Evidence evidence) {
        long time = 1_800_000_000_000L;
        var burst = new SellBurst(
                time,
                time,
                400_000_000,
                0.123456789012345678,
                Collections.nCopies(evidence.burstSignatures(), SIGNATURE));
        var signatures = IntStream.range(0, evidence.signatures())
                .mapToObj(i -> SIGNATURE)
                .toList();
        return new OwnerLedger(
                ADDRESS,
                false,
                time,
                time,
                new Acquisition(400_000_000, SIGNATURE, Acquisition.How.POOL_WITHDRAWAL, time, ADDRESS, false),
                HUGE,
                HUGE,
                HUGE,
                HUGE,
                HUGE,
                LONG,
                LONG,
                LONG,
                LONG,
                LONG,
                LONG,
                HUGE,
                LONG,
                LONG,
                false,
                false,
                100_000,
                100_000,
                false,
                time,
                Collections.nCopies(evidence.bursts(), burst),
                signatures,
                signatures,
                100_000);
    }
}
