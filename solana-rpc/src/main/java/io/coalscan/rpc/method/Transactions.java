package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.decode.TransactionDecoder;
import io.coalscan.rpc.decode.UndecodableTransactionException;
import io.coalscan.rpc.read.TransactionRead;
import tools.jackson.core.JsonParser;

/** getTransaction, decoded as it is read. */
public final class Transactions {
    private Transactions() {}

    /** A transaction that one node does not have, or gives in a form that cannot be decoded, may be had from another. */
    public static RpcCall<TransactionRead> one(String signature, Encoding encoding, TransactionDecoder decoder) {
        return RpcCall.<TransactionRead>of(
                        "getTransaction",
                        Params.array().add(signature).add(options(encoding)).json(),
                        parser -> read(parser, signature, decoder))
                .doubtingNull()
                .doubting(TransactionRead.Unread.class::isInstance);
    }

    static Params options(Encoding encoding) {
        return Params.object()
                .put("encoding", encoding.text)
                .put("maxSupportedTransactionVersion", 0)
                .confirmed(0);
    }

    private static TransactionRead read(JsonParser parser, String signature, TransactionDecoder decoder) {
        try {
            return new TransactionRead.Found(decoder.decode(parser));
        } catch (UndecodableTransactionException undecodable) {
            return new TransactionRead.Unread(signature, "cannot be decoded");
        }
    }

    /** Forms that a node gives transactions in; base64 is the smallest and the fastest to read. */
    public enum Encoding {
        BASE64("base64"),
        JSON("json");

        private final String text;

        Encoding(String text) {
            this.text = text;
        }
    }
}
