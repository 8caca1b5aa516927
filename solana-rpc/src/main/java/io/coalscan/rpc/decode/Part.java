package io.coalscan.rpc.decode;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the way that value took, with accounts that only passed it on left out.
 *
 * @param flow the last instruction of the stretch
 * @param fromHop the pool that it came from; null when it came from an owner
 * @param from owner, the pool's where there is a hop
 * @param toHop the pool that it went to, or that its fee was for; null when it went to an owner
 * @param stranded left over at an owner that otherwise only passed it on
 */
record Part(
        Flow flow,
        @Nullable Hop fromHop,
        String from,
        @Nullable Hop toHop,
        String to,
        BigInteger sent,
        BigInteger received,
        boolean stranded) {

    String mint() {
        return flow.mint();
    }

    /** The same with one hop taken for another. */
    Part renamed(Hop old, Hop hop) {
        if (fromHop != old && toHop != old) {
            return this;
        }
        return new Part(
                flow, fromHop == old ? hop : fromHop, from, toHop == old ? hop : toHop, to, sent, received, stranded);
    }

    boolean transfer() {
        return fromHop == null && toHop == null;
    }
}
