package io.coalscan.wallet.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.WalletLabel;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.wallet.history.WalletHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelRulesTest {
    private static final long NOW = 1_800_000_000_000L;

    private static List<SignatureInfo> lines(int count, long apart) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SignatureInfo("s" + i, 1_000 - i, NOW - i * apart, i % 2 == 0, true))
                .toList();
    }

    @Test
    void shouldDetectFreshWallet() {
        assertThat(LabelRules.fresh(WalletHistory.listed(lines(32, 60_000), true)))
                .hasValueSatisfying(label -> {
                    assertThat(label.type()).isEqualTo(WalletLabelType.FRESH);
                    assertThat(label.confidence()).isEqualTo(0.36, within(1e-9));
                });
    }

    @ParameterizedTest
    @CsvSource({"0, true, true", "49, true, true", "50, true, false", "49, false, false"})
    void freshIsUnderFiftyInTheWholeHistory(int count, boolean complete, boolean fresh) {
        assertThat(LabelRules.fresh(WalletHistory.listed(lines(count, 60_000), complete))
                        .isPresent())
                .isEqualTo(fresh);
    }

    @Test
    void shouldDetectBotWallet() {
        assertThat(LabelRules.bot(WalletHistory.listed(lines(101, 600), false)))
                .contains(new WalletLabel(WalletLabelType.BOT, 0.9, null));
    }

    @ParameterizedTest
    @CsvSource({"101, 600, true", "101, 601, false", "100, 1, false", "500, 599, true"})
    void aBotsHundredAndOneSignaturesSpanAtMostSixtySeconds(int count, long apart, boolean bot) {
        assertThat(WalletHistory.listed(lines(count, apart), false).bot()).isEqualTo(bot);
    }

    @Test
    void theOrderThatANodeAnswersInDoesNotMatter() {
        var shuffled = new ArrayList<>(lines(101, 600));
        Collections.shuffle(shuffled, new Random(1));
        assertThat(WalletHistory.listed(shuffled, false).bot()).isTrue();
    }

    @Test
    void aBurstMayGoOnAfterTheLastScan() {
        var lines = lines(101, 600);
        var before = WalletHistory.listed(lines.subList(60, 101), true);
        assertThat(before.bot()).isFalse();
        assertThat(before.grownBy(lines.subList(0, 60)).bot()).isTrue();
    }

    @Test
    void shouldDetectDormantWallet() {
        long lastActivity = NOW - Duration.ofDays(7).toMillis() - 1;
        assertThat(LabelRules.dormant(lastActivity, NOW)).contains(new WalletLabel(WalletLabelType.DORMANT, 0.8, null));
    }

    @Test
    void aWeekToTheMillisecondIsNotDormantAndUnknownNeverIs() {
        assertThat(LabelRules.dormant(NOW - Duration.ofDays(7).toMillis(), NOW)).isEmpty();
        assertThat(LabelRules.dormant(null, NOW)).isEmpty();
    }

    @Test
    void namesTheKnown() {
        var info = new WalletLabel.KolInfo("Ansel", "ansel", null);
        assertThat(LabelRules.named(info)).contains(new WalletLabel(WalletLabelType.NAMED, 1, info));
        assertThat(LabelRules.named(null)).isEmpty();
    }
}
