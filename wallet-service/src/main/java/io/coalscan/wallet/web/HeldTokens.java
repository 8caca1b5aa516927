package io.coalscan.wallet.web;

import io.coalscan.rpc.read.OwnedTokens;
import io.coalscan.rpc.read.OwnedTokens.OwnedToken;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one wallet at one slot, by address. Unknown values are null.
 *
 * @param source assets of an index, or tokenAccounts of the token programs
 * @param complete false when the wallet may hold more
 */
record HeldTokens(String walletAddress, long slot, String source, boolean complete, List<HeldToken> tokens) {
    private static final int SYMBOL = 24;

    /**
     * All of one mint.
     *
     * @param amount in units of the token
     * @param symbol of the token's metadata, which its creator wrote
     * @param tokenAccounts as far as their addresses are told
     */
    record HeldToken(
            String contractAddress,
            String rawAmount,
            @Nullable Double amount,
            @Nullable Integer decimals,
            @Nullable String symbol,
            List<String> tokenAccounts) {}

    static HeldTokens of(String wallet, OwnedTokens owned) {
        var byMint = new TreeMap<String, ArrayList<OwnedToken>>();
        owned.tokens()
                .forEach(token -> byMint.computeIfAbsent(token.mint(), unseen -> new ArrayList<>())
                        .add(token));
        var tokens = byMint.entrySet().stream()
                .map(mint -> sum(mint.getKey(), mint.getValue()))
                .toList();
        return new HeldTokens(wallet, owned.slot(), word(owned.source()), owned.complete(), tokens);
    }

    private static String word(OwnedTokens.Source source) {
        return switch (source) {
            case ASSETS -> "assets";
            case TOKEN_ACCOUNTS -> "tokenAccounts";
        };
    }

    private static HeldToken sum(String mint, List<OwnedToken> parts) {
        var raw = parts.stream().map(OwnedToken::amount).reduce(BigInteger.ZERO, BigInteger::add);
        var decimals = first(parts, OwnedToken::decimals);
        var symbol = first(parts, OwnedToken::symbol);
        return new HeldToken(
                mint,
                raw.toString(),
                decimals == null ? null : new BigDecimal(raw, decimals).doubleValue(),
                decimals,
                symbol == null ? null : readable(symbol),
                parts.stream()
                        .map(OwnedToken::account)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList());
    }

    private static <T> @Nullable T first(List<OwnedToken> parts, Function<OwnedToken, @Nullable T> fact) {
        for (var part : parts) {
            var told = fact.apply(part);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /** Strangers write it: one short line without characters that hide or reorder others; null when nothing is left. */
    private static @Nullable String readable(String text) {
        var kept = new StringBuilder();
        text.codePoints().filter(HeldTokens::shows).limit(SYMBOL).forEach(kept::appendCodePoint);
        var line = kept.toString().strip();
        return line.isEmpty() ? null : line;
    }

    private static boolean shows(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
