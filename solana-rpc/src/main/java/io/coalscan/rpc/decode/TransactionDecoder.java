package io.coalscan.rpc.decode;

import tools.jackson.core.JsonParser;

/** Turns getTransaction results (json, jsonParsed or base64; legacy and v0) into {@link DecodedTransaction}s. Stateless and thread-safe. */
public interface TransactionDecoder {

    /**
     * Reads one result object from the parser's current START_OBJECT to its END_OBJECT, without building a tree.
     *
     * @throws UndecodableTransactionException and nothing else, whatever the input
     */
    DecodedTransaction decode(JsonParser parser);
}
