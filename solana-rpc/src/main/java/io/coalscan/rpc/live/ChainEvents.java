package io.coalscan.rpc.live;

import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.SolanaReads.AtSlot;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * What happens on chain, as some node tells it. No stream ends before the pool is closed, or because nodes are away: while no node tells, the history is asked now
 * and then, so that events come late instead of never. A stream fails with a {@link ReadException} where the call itself is wrong, and
 * at its start where no node tells where the chain is. A slow reader holds up nobody else.
 */
public interface ChainEvents {

    /**
     * Transactions that name an address, from now on; as {@link #transactions(String, Since)}.
     */
    Flux<LiveTransaction> transactions(String address);

    /**
     * Transactions that name an address, each once, failed ones included. What comes while the connection is away, or faster than the reader takes it,
     * is read from the history and comes in its place, oldest first; slots never run backwards but for what a node tells late.
     */
    Flux<LiveTransaction> transactions(String address, Since since);

    /**
     * An account as it is now, and after each change; {@code value} null while there is none. Slots never run backwards and nothing is told twice in a
     * row. States that were there only while the connection was away, or while the reader was busy, are not told: the newest is.
     */
    Flux<AtSlot<@Nullable Account>> account(String address);

    /** The newest slot that a node has before it, not yet confirmed; only ever higher ones, the newest where the reader is slow. */
    Flux<Long> slots();

    /**
     * Where a stream begins: after this slot, and in this slot after the signature where there is one.
     *
     * @param signature the newest that is known already
     */
    record Since(long slot, @Nullable String signature) {}
}
