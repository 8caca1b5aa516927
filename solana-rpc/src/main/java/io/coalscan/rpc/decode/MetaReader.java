package io.coalscan.rpc.decode;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a result's meta member: fee, balances, inner instructions, loaded addresses, and what is wanted of the log. */
final class MetaReader {
    private final JsonParser parser;
    private final RawTransaction raw;

    MetaReader(JsonParser parser, RawTransaction raw) {
        this.parser = parser;
        this.raw = raw;
    }

    void read() {
        raw.hasMeta = parser.currentToken() != JsonToken.VALUE_NULL;
        Json.object(parser, this::readMember);
    }

    private void readMember(String name) {
        switch (name) {
            case "err" -> {
                raw.failed = parser.currentToken() != JsonToken.VALUE_NULL;
                parser.skipChildren();
            }
            case "fee" -> raw.fee = Json.integer(parser);
            case "preBalances" -> raw.before = lamports();
            case "postBalances" -> raw.after = lamports();
            case "preTokenBalances" -> Json.array(parser, () -> raw.tokensBefore.add(tokenAmount()));
            case "postTokenBalances" -> Json.array(parser, () -> raw.tokensAfter.add(tokenAmount()));
            case "innerInstructions" -> Json.array(parser, this::readInner);
            case "loadedAddresses" -> Json.object(parser, this::readLoaded);
            case "logMessages" -> Json.array(parser, () -> LogLine.read(parser, raw));
            default -> parser.skipChildren();
        }
    }

    private void readLoaded(String name) {
        switch (name) {
            case "writable" -> Json.array(parser, () -> raw.loadedWritable.add(Json.text(parser)));
            case "readonly" -> Json.array(parser, () -> raw.loadedReadonly.add(Json.text(parser)));
            default -> parser.skipChildren();
        }
    }

    private long[] lamports() {
        long[][] values = {new long[32]};
        int[] count = {0};
        Json.array(parser, () -> {
            if (count[0] == values[0].length) {
                values[0] = Arrays.copyOf(values[0], count[0] * 2);
            }
            values[0][count[0]++] = Json.integer(parser);
        });
        return Arrays.copyOf(values[0], count[0]);
    }

    private void readInner() {
        int[] index = {-1};
        List<RawInstruction> instructions = new ArrayList<>();
        Json.expect(parser, JsonToken.START_OBJECT);
        Json.object(parser, name -> {
            switch (name) {
                case "index" -> index[0] = Json.index(parser);
                case "instructions" -> Json.array(parser, () -> instructions.add(InstructionReader.read(parser)));
                default -> parser.skipChildren();
            }
        });
        raw.inner.computeIfAbsent(index[0], i -> new ArrayList<>()).addAll(instructions);
    }

    private RawTransaction.TokenAmount tokenAmount() {
        var reading = new TokenAmountReading();
        Json.object(parser, name -> {
            switch (name) {
                case "accountIndex" -> reading.account = Json.index(parser);
                case "mint" -> reading.mint = Json.text(parser);
                case "owner" -> reading.owner = Json.textOrNull(parser);
                case "uiTokenAmount" -> Json.object(parser, reading::readAmount);
                default -> parser.skipChildren();
            }
        });
        return reading.result();
    }

    private final class TokenAmountReading {
        private int account = -1;
        private @Nullable String mint;
        private @Nullable String owner;
        private @Nullable BigInteger amount;
        private int decimals;

        private void readAmount(String name) {
            switch (name) {
                case "amount" -> amount = Json.amount(parser);
                case "decimals" -> decimals = Json.index(parser);
                default -> parser.skipChildren();
            }
        }

        private RawTransaction.TokenAmount result() {
            if (account < 0 || mint == null || amount == null) {
                throw new UndecodableTransactionException("a token balance is incomplete");
            }
            String known = owner == null || owner.isEmpty() ? null : owner;
            return new RawTransaction.TokenAmount(account, mint, known, amount, decimals);
        }
    }
}
