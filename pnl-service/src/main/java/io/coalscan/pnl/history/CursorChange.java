package io.coalscan.pnl.history;

import io.coalscan.rpc.read.SignatureInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A longer interval of one token account.
 *
 * @param was what the change is based on; null when nothing was stored
 * @param added positioned successful signatures that are new in the interval
 */
public record CursorChange(@Nullable Cursor was, Cursor now, List<Line> added) {
    public CursorChange {
        added = List.copyOf(added);
    }

    /** One signature at its place along the chain. */
    public record Line(long position, SignatureInfo signature) {}
}
