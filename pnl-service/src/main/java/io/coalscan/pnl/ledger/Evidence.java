package io.coalscan.pnl.ledger;

/**
 * How much evidence an owner's ledger carries, so that the event of many owners stays below 256 KB. The whole of it is in the trades.
 *
 * @param signatures of trades, and of sells
 * @param bursts newest sell bursts
 */
public record Evidence(int signatures, int bursts) {

    /** The contract's full measure for the usual scan, less when many owners share an event. */
    public static Evidence forOwners(int owners) {
        if (owners <= 60) {
            return new Evidence(5, 8);
        }
        return owners <= 120 ? new Evidence(2, 2) : new Evidence(1, 1);
    }
}
