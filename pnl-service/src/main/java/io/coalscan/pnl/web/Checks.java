package io.coalscan.pnl.web;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.rpc.known.Addresses;

/** Refuses requests that cannot be answered whatever is known. */
final class Checks {
    private Checks() {}

    static void address(String text) {
        if (!Addresses.isAddress(text)) {
            throw new CoalScanException(ErrorCode.INVALID_ADDRESS, "not base58 of 32 bytes");
        }
    }

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, otherwise);
        }
    }
}
