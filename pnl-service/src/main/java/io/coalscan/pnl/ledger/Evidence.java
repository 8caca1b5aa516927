package io.coalscan.pnl.ledger;

import io.coalscan.model.event.OwnerLedger;
import java.util.List;
import java.util.function.Function;

/**
 * How much evidence an owner's ledger carries. An event stays below 256 KB, so many busy owners in one event carry less each; the whole of it is in the
 * stored trades.
 *
 * @param signatures of trades, and of sells
 * @param bursts newest sell bursts
 * @param burstSignatures of each burst
 */
public record Evidence(int signatures, int bursts, int burstSignatures) {
    public static final Evidence FULL = new Evidence(5, 8, 3);
    static final int LIMIT_BYTES = 250_000;

    private static final List<Evidence> LEVELS =
            List.of(FULL, new Evidence(2, 3, 1), new Evidence(1, 1, 1), new Evidence(0, 1, 1), new Evidence(0, 0, 0));

    /** A ledger without evidence, every figure at its longest, as JSON. */
    private static final int OWNER_BYTES = 1_130;

    private static final int SIGNATURE_BYTES = 92;
    private static final int BURST_BYTES = 130;

    /** The ledgers with as much evidence as fits into one event. */
    public static List<OwnerLedger> asMuchAsFits(Function<Evidence, List<OwnerLedger>> ledgers) {
        for (var level : LEVELS) {
            var owners = ledgers.apply(level);
            if (bytes(owners) <= LIMIT_BYTES) {
                return owners;
            }
        }
        return ledgers.apply(LEVELS.getLast());
    }

    private static long bytes(List<OwnerLedger> owners) {
        return owners.stream().mapToLong(Evidence::bytes).sum();
    }

    private static long bytes(OwnerLedger owner) {
        long signatures =
                owner.tradeSignatures().size() + owner.sellSignatures().size();
        for (var burst : owner.sellBursts()) {
            signatures += burst.signatures().size();
        }
        return OWNER_BYTES
                + signatures * SIGNATURE_BYTES
                + (long) owner.sellBursts().size() * BURST_BYTES;
    }
}
