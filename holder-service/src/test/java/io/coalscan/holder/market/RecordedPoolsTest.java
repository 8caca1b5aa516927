package io.coalscan.holder.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.testing.Fixtures;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Programs;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordedPoolsTest {

    @Test
    void derivesThePoolsThatRealTradesUse() {
        List<JsonNode> trades = Stream.of("raydium-cpmm", "router-multi-hop", "jupiter")
                .flatMap(kind -> Fixtures.all(kind).stream())
                .map(answer -> answer.has("result") ? answer.get("result") : answer)
                .filter(result -> names(result, PoolCandidates.CPMM_AUTHORITY))
                .toList();

        long derived = trades.stream()
                .filter(result -> tokens(result).stream()
                        .flatMap(mint -> PoolCandidates.of(mint, Set.of(PoolCandidates.CPMM_AUTHORITY)).stream())
                        .anyMatch(pool -> names(result, pool)))
                .count();

        assertThat(trades).isNotEmpty();
        assertThat(derived).as("of %s recorded trades", trades.size()).isPositive();
    }

    private static Set<String> tokens(JsonNode result) {
        var mints = new HashSet<String>();
        result.get("meta")
                .get("preTokenBalances")
                .forEach(balance -> mints.add(balance.get("mint").asString()));
        mints.removeIf(Programs::isQuote);
        return mints;
    }

    /** Whether the transaction lists the address, in whatever encoding it was recorded. */
    private static boolean names(JsonNode result, String address) {
        if (result.toString().contains("\"" + address + "\"")) {
            return true;
        }
        JsonNode transaction = result.get("transaction");
        if (!transaction.isArray()) {
            return false;
        }
        byte[] message = Base64.getDecoder().decode(transaction.get(0).asString());
        return latin1(message).contains(latin1(Addresses.decode(address)));
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
