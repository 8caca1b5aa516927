package io.coalscan.wallet.smart;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.wallet.smart.Measured.Behaviour;
import io.coalscan.wallet.smart.Measured.Measures;
import io.coalscan.wallet.smart.SmartQuery.Order;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmartQueryTest {
    private static Measured.Wallet wallet(
            String address, int tokens, @Nullable Double winRate, @Nullable Double factor, boolean lossless) {
        var measures = new Measures(
                tokens, 0, 0, 1, lossless ? 0 : 1, winRate, factor, tokens, null, null, null, null, 1, null);
        return new Measured.Wallet(
                address, measures, lossless, "A-B-C", Behaviour.TRADER, List.of(), List.of(), List.of());
    }

    private static SmartQuery query(Order order, boolean descending) {
        return new SmartQuery(order, descending, 1, 0, 0, 0, 100, null, false);
    }

    private static List<String> sorted(SmartQuery query, Measured.Wallet... wallets) {
        return Stream.of(wallets)
                .sorted(query.comparator())
                .map(Measured.Wallet::wallet)
                .toList();
    }

    @Test
    void whoNeverLostHasTheBestFactorAndUnknownOnesComeLastBothWays() {
        var wallets = new Measured.Wallet[] {
            wallet("unknown", 1, null, null, false),
            wallet("three", 1, 50.0, 3.0, false),
            wallet("lossless", 1, 100.0, null, true)
        };

        assertThat(sorted(query(Order.PROFIT_FACTOR, true), wallets)).containsExactly("lossless", "three", "unknown");
        assertThat(sorted(query(Order.PROFIT_FACTOR, false), wallets)).containsExactly("three", "lossless", "unknown");
    }

    @Test
    void whatIsNotKnownReachesNoBar() {
        var bar = new SmartQuery(Order.WINS, true, 2, 1, 50, 2, 100, null, false);

        assertThat(bar.admits(wallet("a", 2, 50.0, 2.0, false))).isTrue();
        assertThat(bar.admits(wallet("a", 1, 50.0, 2.0, false))).isFalse();
        assertThat(bar.admits(wallet("a", 2, null, 2.0, false))).isFalse();
        assertThat(bar.admits(wallet("a", 2, 49.9, 2.0, false))).isFalse();
        assertThat(bar.admits(wallet("a", 2, 50.0, 1.9, false))).isFalse();
        assertThat(bar.admits(wallet("a", 2, 100.0, null, true))).isTrue();
        var early = new SmartQuery(Order.ENTRY, true, 1, 0, 0, 0, 10, null, false);
        assertThat(early.admits(wallet("a", 2, 50.0, 2.0, false))).isFalse();
        var other = new SmartQuery(Order.TOKENS, true, 1, 0, 0, 0, 100, "X-Y-Z", false);
        assertThat(other.admits(wallet("a", 2, 50.0, 2.0, false))).isFalse();
    }
}
