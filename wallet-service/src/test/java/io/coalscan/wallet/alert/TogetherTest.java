package io.coalscan.wallet.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.wallet.follow.WatchEvent.TimeSource;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final long WINDOW = 60_000;
    private static final Map<String, Integer> OWN = Map.of("a", 1, "b", 2, "c", 3, "d", 4);

    private static Buy buy(String wallet, long time) {
        return new Buy(wallet, wallet + time, time / 400, time, TimeSource.BLOCK, BigInteger.TEN, null);
    }

    private static Optional<Together> find(List<Buy> buys, Buy one, Map<String, Integer> entities) {
        return Together.find(buys, one, entities, 3, WINDOW);
    }

    @Test
    void buysAWindowApartAreTogetherAndThoseALittleMoreAreNot() {
        var first = buy("a", 1_000);
        var second = buy("b", 30_000);
        var border = buy("c", 61_000);
        var beyond = buy("c", 61_001);

        assertThat(find(List.of(first, second, border), border, OWN))
                .contains(new Together(61_000, List.of(first, second, border)));
        assertThat(find(List.of(first, second, beyond), beyond, OWN)).isEmpty();
    }

    @Test
    void whichBuyBecomesKnownLastDoesNotMatter() {
        var buys = List.of(buy("a", 1_000), buy("b", 30_000), buy("c", 60_000));
        for (var last : buys) {
            var shuffled = new ArrayList<>(buys);
            Collections.reverse(shuffled);
            assertThat(find(shuffled, last, OWN)).contains(new Together(60_000, buys));
        }
    }

    @Test
    void walletsOfOneEntityCountOnce() {
        var buys = List.of(buy("a", 1_000), buy("b", 2_000), buy("c", 3_000));

        assertThat(find(buys, buys.getLast(), Map.of("a", 1, "b", 1, "c", 2))).isEmpty();
        var fourth = buy("d", 4_000);
        var all = List.of(buys.get(0), buys.get(1), buys.get(2), fourth);
        assertThat(find(all, fourth, Map.of("a", 1, "b", 1, "c", 2, "d", 3))).contains(new Together(4_000, all));
    }

    @Test
    void theSameWalletAgainAndAgainIsOne() {
        var buys = List.of(buy("a", 1_000), buy("a", 2_000), buy("b", 3_000));

        assertThat(find(buys, buys.getLast(), OWN)).isEmpty();
    }

    @Test
    void aBuyThatBelongsToNoSuchWindowRaisesNothing() {
        var buys = List.of(buy("a", 1_000), buy("b", 2_000), buy("c", 3_000));
        var later = buy("d", 100_000);

        assertThat(find(List.of(buys.get(0), buys.get(1), buys.get(2), later), later, OWN))
                .isEmpty();
    }

    @Test
    void theTimeIsThatOfTheBuyThatMadeThemEnough() {
        var buys = List.of(buy("a", 1_000), buy("b", 2_000), buy("c", 3_000), buy("d", 4_000));

        assertThat(find(buys, buys.getLast(), OWN)).contains(new Together(3_000, buys));
    }
}
