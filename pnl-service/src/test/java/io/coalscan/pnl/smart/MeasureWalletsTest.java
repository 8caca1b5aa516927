package io.coalscan.pnl.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class MeasureWalletsTest {
    private final Ledger ledger = new Ledger();
    private final MeasureWallets measure = new MeasureWallets(
            ledger, _ -> Mono.error(new IllegalStateException("no labels")), Clock.systemUTC(), Duration.ofHours(1));

    @Test
    void measuresAgainAtOnceWhileNoTokenIsTold() {
        assertThat(tokens()).isZero();
        ledger.told.put("first", 3L);
        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void keepsWhatItMeasuredWhoeverAsks() {
        ledger.told.put("first", 3L);
        assertThat(tokens()).isEqualTo(1);
        ledger.told.put("second", null);
        assertThat(tokens()).isEqualTo(1);
        assertThat(ledger.asked).hasSize(1);
    }

    private int tokens() {
        return measure.measured().blockOptional().orElseThrow().tokens();
    }

    /** A ledger of tokens that nobody won. */
    private static final class Ledger implements SmartReads {
        private final Map<String, @Nullable Long> told = new HashMap<>();
        private final List<Integer> asked = new ArrayList<>();

        @Override
        public Mono<Map<String, @Nullable Long>> tokens(int most) {
            asked.add(most);
            return Mono.just(new HashMap<>(told));
        }

        @Override
        public Mono<List<String>> winners(Collection<String> mints, int bestOfToken, int most) {
            return Mono.just(List.of());
        }

        @Override
        public Mono<Map<String, List<TokenPart>>> parts(
                Collection<String> wallets, Map<String, @Nullable Long> buyers, int most) {
            return Mono.just(Map.of());
        }
    }
}
