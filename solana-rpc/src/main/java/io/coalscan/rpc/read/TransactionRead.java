package io.coalscan.rpc.read;

import io.coalscan.rpc.decode.DecodedTransaction;

/** What became of one wanted transaction. */
public sealed interface TransactionRead {
    String signature();

    record Found(DecodedTransaction transaction) implements TransactionRead {
        @Override
        public String signature() {
            return transaction.signature();
        }
    }

    /** A node says that there is none, and no other node that answered has it. */
    record Missing(String signature) implements TransactionRead {}

    /** Not asked, not answered or not decodable. */
    record Unread(String signature, String reason) implements TransactionRead {}
}
