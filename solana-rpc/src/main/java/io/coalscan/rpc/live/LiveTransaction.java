package io.coalscan.rpc.live;

import org.jspecify.annotations.Nullable;

/** What a stream of transactions tells. */
public sealed interface LiveTransaction {

    /** @param source how it became known */
    record Seen(String signature, long slot, boolean failed, Source source) implements LiveTransaction {}

    /**
     * More happened in between than is read at once: transactions are missing here, and can be read by paging down from {@code before}.
     *
     * @param afterSlot the slot behind which they begin
     * @param after the newest signature told before them, as far as its slot is complete; null for none
     * @param before the signature told next
     */
    record Missed(long afterSlot, @Nullable String after, String before) implements LiveTransaction {}

    enum Source {
        /** A node told it when it was confirmed. */
        LIVE,
        /** It was read later. */
        HISTORY
    }
}
