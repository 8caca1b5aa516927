package io.coalscan.rpc.decode;

/** Lamports of an account that has more or fewer of them after a transaction. */
public record SolBalance(String address, long before, long after) {
    public long delta() {
        return after - before;
    }
}
