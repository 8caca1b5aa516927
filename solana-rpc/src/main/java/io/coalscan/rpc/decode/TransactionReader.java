package io.coalscan.rpc.decode;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the members of a getTransaction result, in whatever order and encoding. */
final class TransactionReader {
    private final JsonParser parser;
    private final RawTransaction raw = new RawTransaction();

    TransactionReader(JsonParser parser) {
        this.parser = parser;
    }

    RawTransaction read() {
        Json.object(parser, this::readMember);
        if (!raw.keysMerged) {
            raw.loadedWritable.forEach(raw.keys::add);
            raw.loadedReadonly.forEach(raw.keys::add);
        }
        if (raw.keys.isEmpty()) {
            throw new UndecodableTransactionException("there is no transaction in it");
        }
        return raw;
    }

    private void readMember(String name) {
        switch (name) {
            case "slot" -> raw.slot = Json.integer(parser);
            case "blockTime" ->
                raw.timeSeconds = parser.currentToken() == JsonToken.VALUE_NULL ? null : Json.integer(parser);
            case "meta" -> new MetaReader(parser, raw).read();
            case "transaction" -> readTransaction();
            default -> parser.skipChildren();
        }
    }

    private void readTransaction() {
        switch (parser.currentToken()) {
            case START_OBJECT -> new JsonMessageReader(parser, raw).read();
            case START_ARRAY -> readEncoded();
            case VALUE_STRING -> WireMessageReader.base58(Json.text(parser)).readInto(raw);
            case null, default -> throw new UndecodableTransactionException("the transaction is in no known encoding");
        }
    }

    /** An array of the text and the name of its encoding. */
    private void readEncoded() {
        var parts = new String[2];
        int[] count = {0};
        Json.array(parser, () -> {
            if (count[0] == parts.length) {
                throw new UndecodableTransactionException("the transaction is in no known encoding");
            }
            parts[count[0]++] = Json.text(parser);
        });
        if (count[0] != parts.length) {
            throw new UndecodableTransactionException("the transaction's encoding is not named");
        }
        switch (parts[1]) {
            case "base64" -> WireMessageReader.base64(parts[0]).readInto(raw);
            case "base58" -> WireMessageReader.base58(parts[0]).readInto(raw);
            default -> throw new UndecodableTransactionException("the transaction's encoding is unknown");
        }
    }
}
