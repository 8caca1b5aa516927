package io.coalscan.pnl.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.price.SolUsd.Quote;
import java.math.BigDecimal;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SolUsdTest {
    private static final long H = SolUsd.HOUR;
    private final TreeMap<Long, BigDecimal> byHour = new TreeMap<>();

    private static Quote known(long usd) {
        return new Quote(BigDecimal.valueOf(usd), false);
    }

    @Test
    void takesTheNearestHourAndTheEarlierOfTwo() {
        byHour.put(10 * H, BigDecimal.valueOf(1));
        byHour.put(14 * H, BigDecimal.valueOf(2));
        var prices = new SolUsd(byHour, 9.0);
        assertThat(prices.at(10 * H + 1)).isEqualTo(known(1));
        assertThat(prices.at(12 * H)).isEqualTo(known(1));
        assertThat(prices.at(13 * H)).isEqualTo(known(2));
    }

    @Test
    void reachesSixHoursBothWays() {
        byHour.put(20 * H, BigDecimal.valueOf(1));
        var prices = new SolUsd(byHour, null);
        assertThat(prices.at(14 * H)).isEqualTo(known(1));
        assertThat(prices.at(26 * H + H - 1)).isEqualTo(known(1));
        assertThat(prices.at(14 * H - 1)).isNull();
        assertThat(prices.at(27 * H)).isNull();
    }

    @Test
    void fallsBackToTodayAndSaysSo() {
        assertThat(new SolUsd(byHour, 9.0).at(5L)).isEqualTo(new Quote(BigDecimal.valueOf(9.0), true));
        assertThat(new SolUsd(byHour, 9.0).at(null)).isEqualTo(new Quote(BigDecimal.valueOf(9.0), true));
        assertThat(new SolUsd(byHour, null).at(5L)).isNull();
    }

    @Test
    void theNearestPriceStandsInHoweverFarItIs() {
        byHour.put(10 * H, BigDecimal.valueOf(1));
        byHour.put(90 * H, BigDecimal.valueOf(2));
        var prices = SolUsd.withNearest(byHour);
        assertThat(prices.at(11 * H)).isEqualTo(known(1));
        assertThat(prices.at(H)).isEqualTo(new Quote(BigDecimal.valueOf(1), true));
        assertThat(prices.at(60 * H)).isEqualTo(new Quote(BigDecimal.valueOf(2), true));
        assertThat(prices.at(null)).isEqualTo(new Quote(BigDecimal.valueOf(1), true));
    }

    @Test
    void aPriceIsSettledWhenNoneThatMayStillComeIsNearer() {
        assertThat(SolUsd.withNearest(byHour).isSettled(5L)).isFalse();
        byHour.put(10 * H, BigDecimal.valueOf(1));
        assertThat(SolUsd.withNearest(byHour).isSettled(10 * H + 5)).isTrue();
        assertThat(SolUsd.withNearest(byHour).isSettled(7 * H)).isFalse();
        assertThat(SolUsd.withNearest(byHour).isSettled(null)).isFalse();
        byHour.put(20 * H, BigDecimal.valueOf(2));
        assertThat(SolUsd.withNearest(byHour).isSettled(7 * H)).isTrue();
        assertThat(SolUsd.withNearest(byHour).isSettled(13 * H)).isTrue();
        assertThat(SolUsd.withNearest(byHour).isSettled(16 * H)).isFalse();
        assertThat(SolUsd.withNearest(byHour).isSettled(null)).isTrue();
    }
}
