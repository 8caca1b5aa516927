package io.coalscan.holder.mint;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.account.Bytes;
import io.coalscan.holder.testing.Layout;
import io.coalscan.holder.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionDangerTest {
    private static final String SOMEBODY = People.person(1);

    @ParameterizedTest
    @ValueSource(ints = {18, 19, 20, 21, 22, 23})
    void whatIsOnTheAllowListIsHarmless(int type) {
        assertThat(danger(type, new Layout())).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 7, 13, 27, 29, 30, 65_535})
    void whatIsNotKnownOnAMintIsAWarning(int type) {
        assertThat(danger(type, new Layout())).contains("does not know");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 9, 10, 16, 24, 25})
    void whatCannotBeUndoneIsDangerousByBeingThere(int type) {
        assertThat(danger(type, new Layout())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 28})
    void aRightThatNobodyHoldsIsNoDanger(int type) {
        assertThat(danger(type, new Layout().address(SOMEBODY))).isNotNull();
        assertThat(danger(type, new Layout().address(null))).isNull();
        assertThat(danger(type, new Layout())).isNotNull();
    }

    @Test
    void aFeeInForceOrToComeIsTold() {
        assertThat(danger(1, fee(null, 0, 500))).isEqualTo("5.00% of each transfer is taken");
        assertThat(danger(1, fee(null, 9_900, 0))).startsWith("99.00%");
        assertThat(danger(1, fee(SOMEBODY, 0, 0))).contains("raise it to 100%");
        assertThat(danger(1, fee(null, 0, 0))).isNull();
        assertThat(danger(1, new Layout())).isNotNull();
    }

    @Test
    void aHookIsDangerousOnceItCanBeSet() {
        assertThat(danger(14, new Layout().address(null).address(SOMEBODY)))
                .isEqualTo("a program may refuse transfers");
        assertThat(danger(14, new Layout().address(SOMEBODY).address(null))).contains("can set a program");
        assertThat(danger(14, new Layout().address(null).address(null))).isNull();
    }

    @Test
    void aPauseIsToldEvenWhenNobodyCanLiftIt() {
        assertThat(danger(26, new Layout().address(null).bytes(1))).isEqualTo("all transfers are paused");
        assertThat(danger(26, new Layout().address(SOMEBODY).bytes(0))).contains("can pause");
        assertThat(danger(26, new Layout().address(null).bytes(0))).isNull();
    }

    @Test
    void frozenByDefaultIsTold() {
        assertThat(danger(6, new Layout().bytes(2))).isEqualTo("new holders' accounts are frozen");
        assertThat(danger(6, new Layout().bytes(1))).contains("can change");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 6, 9, 10, 12, 14, 16, 18, 24, 25, 26, 28, 65_535})
    void whatIsSaidIsSaidInChineseToo(int type) {
        var judged = ExtensionDanger.judge(type, Bytes.of(new Layout().done()));

        assertThat(judged.dangerZh() == null).isEqualTo(judged.danger() == null);
        if (judged.dangerZh() != null) {
            assertThat(judged.dangerZh()).matches(".*\\p{IsHan}.*").doesNotContainPattern("[A-Za-z]{2}");
        }
    }

    @Test
    void aFeeIsTheSameInBothLanguages() {
        var judged = ExtensionDanger.judge(1, Bytes.of(fee(SOMEBODY, 0, 525).done()));

        assertThat(judged.danger()).startsWith("5.25%").contains("100%");
        assertThat(judged.dangerZh()).contains("5.25%").contains("100%");
    }

    private static Layout fee(String authority, int older, int newer) {
        return new Layout().address(authority).upTo(88).u16(older).upTo(106).u16(newer);
    }

    private static String danger(int type, Layout value) {
        return ExtensionDanger.judge(type, Bytes.of(value.done())).danger();
    }
}
