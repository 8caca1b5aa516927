package io.coalscan.pnl.history;

import io.coalscan.rpc.read.SignatureInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** How an address's stored interval grows upwards: what lies above it is kept aside, page by page, until it reaches the interval. */
public interface ListingStore {

    /** Empty when nothing is stored of the address. */
    Mono<Head> head(String mint, String account);

    /** Positions of those signatures of the interval that are among these. */
    Mono<Map<String, Long>> positions(String mint, String account, Collection<String> signatures);

    /**
     * Keeps a page aside, below those that are; does nothing where another instance keeps other pages.
     *
     * @param after the oldest of those that are; null when none is
     */
    Mono<Void> keepAside(String mint, String account, @Nullable String after, List<SignatureInfo> newestFirst);

    /**
     * What is kept aside down to the oldest reaches the interval and becomes a part of it, all of it or nothing; nothing where another instance did
     * it.
     *
     * @param reached the interval's newest
     */
    Mono<Void> join(String mint, String account, String oldest, String reached);

    /**
     * Takes everything above a position back, movements included: the chain no longer has it. Other accounts' intervals that have some of it are
     * forgotten, to be listed anew.
     */
    Mono<Void> takeBack(String mint, String account, long above);

    /**
     * The upper end of what is known.
     *
     * @param below the newest successful signature under the interval's newest: a list down to it shows whether the chain still has the newest
     * @param asideOldest the oldest of what is kept aside; null when nothing is
     */
    record Head(
            Cursor cursor, @Nullable String below, @Nullable String asideOldest) {}
}
