package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Base58;
import io.coalscan.rpc.read.OwnedTokens.OwnedToken;
import io.coalscan.rpc.read.SolanaReads.AtSlot;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** getTokenAccountsByOwner: the accounts of one token program that an owner has; the node parses them, since only so it tells decimals. */
public final class OwnedAccounts {
    /** Most accounts with a balance that are kept of one answer. */
    public static final int MOST = 5_000;

    private static final String METHOD = "getTokenAccountsByOwner";
    private static final int MINT_END = 32;
    private static final int OWNER_END = 64;
    private static final int AMOUNT_END = 72;

    private OwnedAccounts() {}

    /** Shares a batch with the question about the other program, and is too large for it when there are many thousands. */
    public static RpcCall<AtSlot<Found>> of(String owner, String program, long minContextSlot) {
        String params = Params.array()
                .add(owner)
                .add(Params.object().put("programId", program))
                .add(Params.object().put("encoding", "jsonParsed").confirmed(minContextSlot))
                .json();
        return RpcCall.<AtSlot<Found>>of(METHOD, params, InContext.of(parser -> read(parser, owner, program)))
                .hollowIf(read -> read.value().tokens().isEmpty())
                .optional(METHOD)
                .about(owner + " " + program)
                .weighing(10);
    }

    /** The same question by itself, whose answer may be as large as the pool reads. */
    public static RpcCall<AtSlot<Found>> manyOf(String owner, String program, long minContextSlot) {
        return of(owner, program, minContextSlot).heavyAndOptional(METHOD + " at length");
    }

    /** @param complete whether no account with a balance was left out */
    public record Found(List<OwnedToken> tokens, boolean complete) {}

    private static Found read(JsonParser parser, String owner, String program) {
        List<OwnedToken> tokens = new ArrayList<>();
        boolean[] more = new boolean[1];
        Json.array(parser, () -> {
            Fields fields = new Fields();
            Json.object(parser, fields::read);
            OwnedToken token = fields.token(owner, program);
            if (token.amount().signum() > 0) {
                more[0] |= tokens.size() == MOST;
                if (!more[0]) {
                    tokens.add(token);
                }
            }
        });
        return new Found(tokens, !more[0]);
    }

    private static final class Fields {
        private @Nullable String address;
        private @Nullable String mint;
        private @Nullable String owner;
        private @Nullable BigInteger amount;
        private @Nullable Integer decimals;

        void read(String name, JsonParser value) {
            switch (name) {
                case "pubkey" -> address = Json.text(value);
                case "account" -> Json.object(value, this::account);
                default -> {}
            }
        }

        private void account(String name, JsonParser value) {
            if (name.equals("data")) {
                data(value);
            }
        }

        /** A node gives the bytes of what it cannot parse. */
        private void data(JsonParser value) {
            if (value.currentToken() == JsonToken.START_OBJECT) {
                Json.object(value, this::parsed);
                return;
            }
            byte[] bytes = Json.base64Pair(value);
            if (bytes.length < AMOUNT_END) {
                throw new IllegalArgumentException("no token account");
            }
            mint = Base58.encode(bytes, 0, MINT_END);
            owner = Base58.encode(bytes, MINT_END, OWNER_END - MINT_END);
            amount = TokenAccountLists.amount(bytes, OWNER_END);
        }

        private void parsed(String name, JsonParser value) {
            if (name.equals("parsed")) {
                Json.object(value, (inner, info) -> {
                    if (inner.equals("info")) {
                        Json.object(info, this::info);
                    }
                });
            }
        }

        private void info(String name, JsonParser value) {
            switch (name) {
                case "mint" -> mint = Json.text(value);
                case "owner" -> owner = Json.text(value);
                case "tokenAmount" -> Json.object(value, this::tokenAmount);
                default -> {}
            }
        }

        private void tokenAmount(String name, JsonParser value) {
            switch (name) {
                case "amount" -> amount = Json.u64(value);
                case "decimals" -> decimals = Json.decimals(value);
                default -> {}
            }
        }

        OwnedToken token(String asked, String program) {
            if (!asked.equals(owner)) {
                throw new IllegalArgumentException("an account of somebody else");
            }
            String told = Json.present(mint);
            if (!Addresses.isAddress(told)) {
                throw new IllegalArgumentException("no mint");
            }
            return new OwnedToken(told, Json.present(amount), decimals, Json.present(address), program, null, null);
        }
    }
}
