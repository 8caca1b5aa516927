package io.coalscan.rpc.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Facts that were worked out by hand against what the decoder finds. */
class ExpectedFactsTest {
    /** How many agree at least: that others differ, and in what, is printed. */
    private static final int AGREED = 72;

    private static final Map<String, Integer> COSTS_AGREED =
            Map.of("network fee", 39, "tip", 42, "rent", 39, "other", 38, "venue fee", 26);

    private final Map<String, int[]> costs = new TreeMap<>();
    private final List<String> costDifferences = new ArrayList<>();

    @Test
    void agreesWithFactsWorkedOutByHand() {
        JsonNode facts = Recorded.json(Recorded.root().resolve("EXPECTED.json"));
        List<String> differences = new ArrayList<>();
        int agreed = 0;
        for (JsonNode fact : facts) {
            String file = fact.get("file").asString();
            DecodedTransaction decoded =
                    Recorded.decode(Recorded.text(Recorded.root().resolve(file)));
            List<String> wrong = compare(fact, decoded);
            if (wrong.isEmpty()) {
                agreed++;
            } else {
                differences.add(file + ": " + String.join("; ", wrong) + "\n    found " + trades(decoded));
            }
        }
        costs.forEach((part, count) -> System.out.println(part + " agrees in " + count[0] + " of " + count[1]));
        costDifferences.forEach(System.out::println);
        differences.forEach(System.out::println);
        System.out.println("facts that agree: " + agreed + " of " + facts.size());
        assertThat(agreed).as(String.join("\n", differences)).isGreaterThanOrEqualTo(AGREED);
        COSTS_AGREED.forEach((part, least) -> assertThat(costs.get(part)[0])
                .as(part + ": " + String.join("\n", costDifferences))
                .isGreaterThanOrEqualTo(least));
    }

    private List<String> compare(JsonNode fact, DecodedTransaction decoded) {
        List<String> wrong = new ArrayList<>();
        check(wrong, "signature", fact.get("signature").asString(), decoded.signature());
        check(wrong, "failed", !fact.get("success").asBoolean(), decoded.failed());
        check(wrong, "fee payer", fact.get("fee_payer").asString(), decoded.feePayer());
        check(wrong, "network fee", fact.get("network_fee_lamports").asLong(), decoded.feeLamports());
        if (decoded.slot() != DecodedTransaction.UNKNOWN_SLOT) {
            check(wrong, "slot", fact.get("slot").asLong(), decoded.slot());
        }
        switch (fact.get("side").asString()) {
            case "none", "transfer" -> noTrade(wrong, fact, decoded);
            case "token-token swap" -> exchange(wrong, fact, decoded);
            default -> {
                if (fact.has("in_mint")) {
                    exchange(wrong, fact, decoded);
                } else {
                    trade(wrong, fact, decoded);
                }
            }
        }
        return wrong;
    }

    private static void noTrade(List<String> wrong, JsonNode fact, DecodedTransaction decoded) {
        check(wrong, "trades", List.of(), trades(decoded));
        for (JsonNode sent : fact.path("sol_transfers")) {
            boolean found = decoded.movements().stream()
                    .anyMatch(m -> m.side() == Movement.Side.FUND
                            && m.owner().equals(sent.get("destination").asString())
                            && sent.get("source").asString().equals(m.counterparty())
                            && BigInteger.valueOf(sent.get("lamports").asLong()).equals(m.quoteAmount()));
            check(wrong, "funding of " + sent, true, found);
        }
        for (JsonNode moved : fact.path("transfers")) {
            BigInteger sum = net(
                    decoded, moved.get("owner").asString(), moved.get("mint").asString());
            check(wrong, "transfer " + moved, amount(moved, "delta_raw"), sum);
        }
    }

    /** What went in and what came out at the ends of a route; SOL and stable coins are a trade's price and no trade themselves. */
    private static void exchange(List<String> wrong, JsonNode fact, DecodedTransaction decoded) {
        String trader = fact.get("trader").asString();
        if (fact.has("in_mint")) {
            String in = fact.get("in_mint").asString();
            String out = fact.get("out_mint").asString();
            String quote = Hop.quoteOf(in, out);
            if (!in.equals(quote)) {
                check(wrong, "sold", amount(fact, "in_amount_raw").negate(), traded(decoded, trader, in));
            }
            if (!out.equals(quote)) {
                check(wrong, "bought", amount(fact, "out_amount_raw"), traded(decoded, trader, out));
            }
            for (Movement m : trades(decoded)) {
                check(wrong, "no step of the route", true, in.equals(m.mint()) || out.equals(m.mint()));
            }
        } else {
            for (Map.Entry<String, JsonNode> delta :
                    fact.get("token_deltas_raw").properties()) {
                if (!Programs.isQuote(delta.getKey())) {
                    BigInteger wanted = new BigInteger(delta.getValue().asString());
                    check(wrong, "traded", wanted, traded(decoded, trader, delta.getKey()));
                }
            }
        }
    }

    private void trade(List<String> wrong, JsonNode fact, DecodedTransaction decoded) {
        String trader = fact.get("trader").asString();
        String mint = fact.get("mint").asString();
        boolean buy = fact.get("side").asString().equals("buy");
        List<Movement> found = trades(decoded).stream()
                .filter(m -> m.owner().equals(trader) && mint.equals(m.mint()))
                .toList();
        if (fact.path("notes").asString("").contains("side for the wallet = none")) {
            check(wrong, "trades of the wallet", List.of(), trades(decoded));
            return;
        }
        if (found.size() != 1) {
            wrong.add("not one trade of " + mint + " by " + trader);
            return;
        }
        Movement m = found.getFirst();
        check(wrong, "side", buy ? Movement.Side.BUY : Movement.Side.SELL, m.side());
        check(wrong, "tokens", amount(fact, "token_amount_raw"), m.amount());
        String leg = fact.has("sol_pool_leg_lamports") ? "sol_pool_leg_lamports" : "sol_user_swap_lamports";
        check(wrong, "pool leg", amount(fact, leg), m.quoteAmount());
        if (fact.has("venue_fee_lamports")) {
            cost(
                    fact,
                    "venue fee",
                    amount(fact, "venue_fee_lamports").longValue(),
                    m.fees().venue().longValue());
        }
        if (trader.equals(decoded.feePayer())) {
            cost(fact, "network fee", decoded.feeLamports(), m.fees().network());
        }
        cost(fact, "tip", fact.path("jito_tip_lamports").asLong(), m.fees().tip());
        cost(
                fact,
                "rent",
                fact.path("rent_token_accounts_lamports").asLong(),
                m.fees().rent());
        long other = fact.path("bot_or_other_transfers_lamports").asLong()
                + fact.path("other_accounts_created_lamports").asLong();
        cost(fact, "other", other, m.fees().other());
    }

    private void cost(JsonNode fact, String part, long wanted, long found) {
        int[] count = costs.computeIfAbsent(part, p -> new int[2]);
        count[1]++;
        if (wanted == found) {
            count[0]++;
        } else {
            costDifferences.add(fact.get("file").asString() + ": " + part + " " + wanted + ", found " + found);
        }
    }

    private static BigInteger traded(DecodedTransaction decoded, String owner, String mint) {
        return trades(decoded).stream()
                .filter(m -> m.owner().equals(owner) && mint.equals(m.mint()))
                .map(ExpectedFactsTest::signed)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger net(DecodedTransaction decoded, String owner, String mint) {
        return decoded.movements().stream()
                .filter(m -> m.owner().equals(owner) && mint.equals(m.mint()))
                .map(ExpectedFactsTest::signed)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger signed(Movement m) {
        BigInteger amount = m.amount() == null ? BigInteger.ZERO : m.amount();
        return m.side() == Movement.Side.SELL || m.side() == Movement.Side.TRANSFER_OUT ? amount.negate() : amount;
    }

    private static List<Movement> trades(DecodedTransaction decoded) {
        return decoded.movements().stream()
                .filter(m -> m.side() == Movement.Side.BUY || m.side() == Movement.Side.SELL)
                .toList();
    }

    private static void check(
            List<String> wrong, String what, Object wanted, @org.jspecify.annotations.Nullable Object found) {
        if (!wanted.equals(found)) {
            wrong.add(what + " " + wanted + ", found " + found);
        }
    }

    private static BigInteger amount(JsonNode fact, String name) {
        return new BigInteger(fact.get(name).asString());
    }
}
