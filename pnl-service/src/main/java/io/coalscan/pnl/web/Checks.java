package io.coalscan.pnl.web;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Base58;

/** Refuses requests that cannot be answered whatever is known. */
final class Checks {
    private static final int LONGEST_SIGNATURE = 88;

    private Checks() {}

    static void address(String text) {
        if (!Addresses.isAddress(text)) {
            throw new CoalScanException(ErrorCode.INVALID_ADDRESS, "not base58 of 32 bytes");
        }
    }

    /** Whether it may be a signature: base58 of no more than 64 bytes. */
    static boolean signature(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_SIGNATURE && Base58.decode(text) != null;
    }

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, otherwise);
        }
    }
}
