package io.coalscan.rpc.decode;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a transaction object of the encodings json and jsonParsed. */
final class JsonMessageReader {
    private final JsonParser parser;
    private final RawTransaction raw;

    JsonMessageReader(JsonParser parser, RawTransaction raw) {
        this.parser = parser;
        this.raw = raw;
    }

    void read() {
        Json.object(parser, name -> {
            switch (name) {
                case "signatures" -> readSignatures();
                case "message" -> Json.object(parser, this::readMessage);
                case "accountKeys" -> Json.array(parser, this::readKey);
                default -> parser.skipChildren();
            }
        });
    }

    private void readSignatures() {
        Json.array(parser, () -> {
            String signature = Json.text(parser);
            if (raw.signature == null) {
                raw.signature = signature;
            }
        });
    }

    private void readMessage(String name) {
        switch (name) {
            case "accountKeys" -> Json.array(parser, this::readKey);
            case "header" -> Json.object(parser, this::readHeader);
            case "instructions" -> Json.array(parser, () -> raw.top.add(InstructionReader.read(parser)));
            default -> parser.skipChildren();
        }
    }

    private void readHeader(String name) {
        if (name.equals("numRequiredSignatures")) {
            raw.signers = Json.index(parser);
        } else {
            parser.skipChildren();
        }
    }

    /** A plain key, or a parsed one that also says whether it signed; the signers come first. */
    private void readKey() {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            raw.keys.add(parser.getString());
            return;
        }
        raw.keysMerged = true;
        var key = new String[1];
        Json.object(parser, name -> {
            switch (name) {
                case "pubkey" -> key[0] = Json.text(parser);
                case "signer" -> {
                    if (parser.currentToken() == JsonToken.VALUE_TRUE) {
                        raw.signers++;
                    }
                }
                default -> parser.skipChildren();
            }
        });
        if (key[0] == null) {
            throw new UndecodableTransactionException("an account has no key");
        }
        raw.keys.add(key[0]);
    }
}
