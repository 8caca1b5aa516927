package io.coalscan.rpc.method;

import io.coalscan.rpc.read.Account;

/** What a node says over a WebSocket connection, one frame each. */
public sealed interface Notice {

    /** It takes up what was asked for. */
    record Begun(long id, long subscription) implements Notice {}

    /** It does not take up what was asked for. */
    record Refused(long id, int code) implements Notice {}

    /** An answer to something of no consequence, or nothing that was asked for. */
    record Other() implements Notice {}

    /** Something happened. */
    sealed interface Told extends Notice {
        /** Which subscription it belongs to; the node's number, of one connection. */
        long subscription();

        long slot();
    }

    /** The node has this slot before it, not yet confirmed. */
    record Slot(long subscription, long slot) implements Told {}

    /** A transaction that names what was asked for is confirmed. */
    record Logs(long subscription, long slot, String signature, boolean failed) implements Told {}

    /** An account is now like this. The notice does not say which account it is. */
    record Changed(long subscription, long slot, String owner, long lamports, byte[] data, boolean executable)
            implements Told {
        public Account account(String address) {
            return new Account(address, owner, lamports, data, executable);
        }
    }
}
