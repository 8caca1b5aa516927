package io.coalscan.pnl.trader;

import io.coalscan.pnl.entry.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * One movement where it stands on the chain.
 *
 * @param position of its transaction along the listing of the token; null when the listing does not name it
 * @param market of tokens that came by transfer, the newest trade of the token up to that slot; null when there was none
 */
public record Moved(
        LedgerEntry entry,
        @Nullable Long position,
        @Nullable Market market) {}
