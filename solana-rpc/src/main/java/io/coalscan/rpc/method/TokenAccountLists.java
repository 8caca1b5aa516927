package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.sava.core.encoding.Base58;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * getProgramAccounts for the token accounts of one mint: only owner and amount of each are asked for, and those without a balance are dropped while
 * reading, so that 100 000 accounts stay small.
 */
public final class TokenAccountLists {
    public static final String TOKEN_PROGRAM = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA";
    private static final int OWNER = 32;
    private static final int SLICE = OWNER + Long.BYTES;

    private TokenAccountLists() {}

    /** The slot is absent where a node does not wrap its answer in a context. Token-2022 accounts vary in size, classic ones have 165 bytes. */
    public static RpcCall<Found> ofMint(String mint, String program, long minContextSlot) {
        Params options = options(mint, program).confirmed(minContextSlot);
        return RpcCall.<Found>of(
                        "getProgramAccounts",
                        Params.array().add(program).add(options).json(),
                        TokenAccountLists::read)
                .hollowIf(found -> found.accounts().isEmpty())
                .heavyAndOptional("getProgramAccounts of " + program)
                .about(mint);
    }

    /** Owner and amount of the accounts of one mint. */
    static Params options(String mint, String program) {
        boolean classic = program.equals(TOKEN_PROGRAM);
        String ofMint = "{\"memcmp\":"
                + Params.object()
                        .put("offset", 0)
                        .put("bytes", mint)
                        .put("encoding", "base58")
                        .objectJson() + "}";
        return Params.object()
                .put("encoding", "base64")
                .put("dataSlice", Params.object().put("offset", OWNER).put("length", SLICE))
                .putJson("filters", classic ? "[{\"dataSize\":165}," + ofMint + "]" : "[" + ofMint + "]")
                .put("withContext", true);
    }

    /** Token accounts with a balance. */
    public record Found(Optional<Long> slot, List<TokenAccount> accounts) {}

    private static Found read(JsonParser parser) {
        List<TokenAccount> accounts = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            Json.array(parser, () -> read(parser, accounts));
            return new Found(Optional.empty(), accounts);
        }
        Long[] slot = new Long[1];
        Json.object(parser, (name, value) -> {
            switch (name) {
                case "context" -> slot[0] = InContext.slot(value);
                case "value" -> Json.array(value, () -> read(value, accounts));
                default -> {}
            }
        });
        return new Found(Optional.of(Json.present(slot[0])), accounts);
    }

    /** Adds the account that starts here, if it has a balance. */
    static void read(JsonParser parser, List<TokenAccount> into) {
        Fields fields = new Fields();
        Json.object(parser, fields::read);
        byte[] slice = Json.present(fields.slice);
        if (slice.length >= SLICE && hasBalance(slice)) {
            into.add(new TokenAccount(
                    Json.present(fields.address), Base58.encode(slice, 0, OWNER), amount(slice, OWNER)));
        }
    }

    private static boolean hasBalance(byte[] slice) {
        for (int at = OWNER; at < SLICE; at++) {
            if (slice[at] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Unsigned, 8 bytes, least significant first. */
    static BigInteger amount(byte[] bytes, int offset) {
        byte[] reversed = new byte[Long.BYTES];
        for (int at = 0; at < Long.BYTES; at++) {
            reversed[at] = bytes[offset + Long.BYTES - 1 - at];
        }
        return new BigInteger(1, reversed);
    }

    private static final class Fields {
        private @Nullable String address;
        private byte @Nullable [] slice;

        void read(String name, JsonParser value) {
            switch (name) {
                case "pubkey" -> address = Json.text(value);
                case "account" ->
                    Json.object(value, (inner, data) -> {
                        if (inner.equals("data")) {
                            slice = Json.base64Pair(data);
                        }
                    });
                default -> {}
            }
        }
    }
}
