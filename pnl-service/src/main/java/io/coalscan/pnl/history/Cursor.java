package io.coalscan.pnl.history;

/**
 * The stored part of one token account's history: everything between two signatures, without a gap, all of it final.
 *
 * @param complete whether the oldest is the account's first
 * @param firstPosition position of the oldest successful signature; positions count up along the chain
 * @param lastPosition position of the newest; below the first when there is none
 */
public record Cursor(
        String account,
        String owner,
        String newest,
        String oldest,
        boolean complete,
        long firstPosition,
        long lastPosition) {}
