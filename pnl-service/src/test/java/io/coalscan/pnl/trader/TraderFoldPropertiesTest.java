package io.coalscan.pnl.trader;

import static io.coalscan.pnl.testing.Moves.sell;
import static io.coalscan.pnl.trader.Life.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.entry.LedgerEntry;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold for every trader. Lives are drawn from a seed, so that each is consistent with itself. */
class TraderFoldPropertiesTest {

    private static Life random(long seed, boolean tradesOnly) {
        return Life.random(seed, 30, 3, tradesOnly);
    }

    @Property
    void neitherTheOrderOfArrivalNorRepetitionMatters(@ForAll long seed) {
        var life = random(seed, false);
        var arrived = new ArrayList<>(life.moved());
        arrived.addAll(life.moved());
        Collections.shuffle(arrived, new Random(seed));

        assertThat(Life.trader(arrived)).isEqualTo(life.trader());
    }

    @Property
    void whatCameIsHeldOrGone(@ForAll long seed) {
        var life = random(seed, false);
        var trader = life.trader();
        var traded = trader.traded();
        var bought = traded == null ? BigInteger.ZERO : traded.bought();
        var sold = traded == null ? BigInteger.ZERO : traded.sold();

        assertThat(trader.complete()).isTrue();
        assertThat(trader.held())
                .isEqualTo(life.held())
                .isEqualTo(bought.add(trader.received()).subtract(sold).subtract(trader.sent()));
        trader.sol().values().forEach(gain -> assertThat(gain.openAmount()).isBetween(BigInteger.ZERO, trader.held()));
    }

    @Property
    void gainsAreProceedsLessCostsWhateverTheMethod(@ForAll long seed) {
        var life = random(seed, true);
        var trader = life.trader();
        var traded = trader.traded();
        if (traded == null) {
            return;
        }
        var proceeds = Objects.requireNonNull(traded.soldLamports());
        var paid = Objects.requireNonNull(traded.boughtLamports());
        trader.sol().forEach((reading, gain) -> {
            assertThat(gain.realized())
                    .as(reading.toString())
                    .isEqualTo(proceeds.subtract(paid).add(gain.openCost()));
            assertThat(gain.incomplete()).isFalse();
        });
    }

    @Property
    void allMethodsAgreeWhenEverythingIsSold(@ForAll long seed) {
        var life = random(seed, true);
        if (life.held() > 0) {
            life.at(1_000, sell(ALICE, life.held(), 12_345));
        }
        assertThat(life.trader().sol().values()).hasSize(6);
        assertThat(life.trader().sol().values().stream().distinct()).hasSize(1);
    }

    @Property
    void theRawModeIsWhatWasSoldLessWhatWasBought(@ForAll long seed) {
        var life = random(seed, false);
        var traded = life.trader().traded();
        if (traded == null) {
            return;
        }
        var money = Objects.requireNonNull(traded.soldLamports()).subtract(traded.boughtLamports());
        var raw = Objects.requireNonNull(life.trader().sol().get(Life.RAW));
        assertThat(raw.realized()).isEqualTo(money.add(raw.openCost()));
    }

    @Property
    void washesChangeNothing(@ForAll long seed) {
        var life = random(seed, false);
        var without = life.moved().stream()
                .filter(moved -> life.moved().stream()
                                .map(Moved::entry)
                                .filter(LedgerEntry::isTrade)
                                .filter(entry ->
                                        entry.signature().equals(moved.entry().signature()))
                                .count()
                        < 2)
                .toList();
        assertThat(Life.trader(without).sol()).isEqualTo(life.trader().sol());
        assertThat(Life.trader(without).traded()).isEqualTo(life.trader().traded());
    }
}
