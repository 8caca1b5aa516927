package io.coalscan.sim.chain;

/** Where a transaction stands in history. */
public record Position(long slot, int order) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
        int bySlot = Long.compare(slot, other.slot);
        return bySlot != 0 ? bySlot : Integer.compare(order, other.order);
    }
}
