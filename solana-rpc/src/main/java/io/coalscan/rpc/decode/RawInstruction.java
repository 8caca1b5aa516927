package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Base58;
import org.jspecify.annotations.Nullable;

/** One instruction as the node wrote it: by index or by key, with data or already parsed by the node. */
final class RawInstruction {
    private static final byte[] NO_DATA = new byte[0];

    int programIndex = -1;

    @Nullable
    String program;

    int[] accountIndexes = new int[0];
    String @Nullable [] accounts;

    @Nullable
    String text;

    byte @Nullable [] bytes;

    @Nullable
    ParsedInstruction parsed;
    /** Depth of the call, 1 at the top; 0 when the node does not tell. */
    int height;

    byte[] data() {
        if (bytes == null) {
            bytes = text == null ? NO_DATA : Base58.decode(text);
            if (bytes == null) {
                throw new UndecodableTransactionException("instruction data is not base58");
            }
        }
        return bytes;
    }
}
