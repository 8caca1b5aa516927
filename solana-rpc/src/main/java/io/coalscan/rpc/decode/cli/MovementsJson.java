package io.coalscan.rpc.decode.cli;

import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import java.io.StringWriter;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A transaction's movements as the documented array: raw amounts as text, since they may exceed what JSON readers keep exact; fees as numbers. */
final class MovementsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private MovementsJson() {}

    static String write(DecodedTransaction decoded) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (Movement movement : decoded.movements()) {
                json.writeRaw(System.lineSeparator());
                write(json, decoded, movement);
            }
            json.writeRaw(System.lineSeparator());
            json.writeEndArray();
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static void write(JsonGenerator json, DecodedTransaction decoded, Movement movement) {
        json.writeStartObject();
        text(json, "signature", decoded.signature());
        number(json, "slot", decoded.slot() == DecodedTransaction.UNKNOWN_SLOT ? null : decoded.slot());
        number(json, "blockTime", decoded.time());
        text(json, "venue", movement.venue());
        text(json, "owner", movement.owner());
        text(json, "mint", movement.mint());
        text(json, "side", side(movement.side()));
        text(json, "rawTokenAmount", digits(movement.amount()));
        text(json, "quoteMint", movement.quoteMint());
        text(json, "rawQuoteAmount", digits(movement.quoteAmount()));
        text(json, "counterparty", movement.counterparty());
        Movement.Fees fees = movement.fees();
        json.writeName("fees");
        json.writeStartObject();
        number(json, "network", fees.network());
        json.writeName("venue");
        json.writeNumber(fees.venue());
        number(json, "tip", fees.tip());
        number(json, "rent", fees.rent());
        number(json, "other", fees.other());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String side(Movement.Side side) {
        return switch (side) {
            case BUY -> "buy";
            case SELL -> "sell";
            case TRANSFER_IN -> "transferIn";
            case TRANSFER_OUT -> "transferOut";
            case FUND -> "fund";
        };
    }

    private static @Nullable String digits(@Nullable BigInteger amount) {
        return amount == null ? null : amount.toString();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        json.writeName(name);
        json.writeString(value);
    }

    private static void number(JsonGenerator json, String name, @Nullable Long value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }
}
