package io.coalscan.rpc.node;

import io.coalscan.rpc.call.CallFailed;
import io.coalscan.rpc.call.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Collects the pieces of one answer and refuses to grow beyond its bound. For one subscriber. */
final class BoundedBody {
    private final int bound;
    private final List<byte[]> pieces = new ArrayList<>();
    private int size;

    BoundedBody(int bound) {
        this.bound = bound;
    }

    /** @throws CallFailed as too large */
    void add(byte[] piece) {
        if (piece.length > bound - size) {
            pieces.clear();
            throw new CallFailed(new Verdict.TooLarge());
        }
        size += piece.length;
        pieces.add(piece);
    }

    byte[] bytes() {
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        pieces.clear();
        return all;
    }
}
