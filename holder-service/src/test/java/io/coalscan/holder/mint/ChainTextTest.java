package io.coalscan.holder.mint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainTextTest {

    @Test
    void keepsWhatPeopleWrite() {
        assertThat(clean("狗狗币 Ölçü 👩‍👩‍👧 $COAL")).isEqualTo("狗狗币 Ölçü 👩‍👩‍👧 $COAL");
    }

    @Test
    void dropsWhatHidesReordersOrBreaksLines() {
        assertThat(clean("US\u202EDC\u0000\n\u001b[31m\u2028!\u200b\uFEFF")).isEqualTo("USDC[31m!");
    }

    @Test
    void dropsBytesThatAreNoText() {
        assertThat(ChainText.clean(new byte[] {'a', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, 'b'}, 10))
                .isEqualTo("a(b");
    }

    @Test
    void cutsBetweenCharactersAndNeverInsideOne() {
        assertThat(ChainText.clean("😀😀😀".getBytes(UTF_8), 2)).isEqualTo("😀😀");
    }

    @Test
    void nothingReadableIsNull() {
        assertThat(clean("\u0000 \u200b\n")).isNull();
    }

    private static String clean(String text) {
        return ChainText.clean(text.getBytes(UTF_8), 100);
    }
}
