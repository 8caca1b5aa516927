package io.coalscan.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyTextTest {
    private static final String SECRET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
    private static final String KEY = "coal_abc123def456_" + SECRET;

    @Test
    void aKeyNamesItsIdAndNothingElseIsAKey() {
        assertThat(KeyText.idIn(KEY)).contains("coal_abc123def456");
        for (var other : new String[] {
            "",
            KEY + "x",
            KEY.substring(1),
            KEY.substring(0, KEY.length() - 1),
            KEY.replace("coal", "cold"),
            KEY.replace("abc", "ABC"),
            KEY.replace('G', '-'),
            KEY + "\n"
        }) {
            assertThat(KeyText.idIn(other)).as(other).isEmpty();
        }
    }

    @Test
    void madeKeysAreKeysAndNoTwoAreAlike() {
        var random = new SecureRandom();
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var id = KeyText.newId(random);
            var key = KeyText.newKey(id, random);
            assertThat(KeyText.idIn(key)).contains(id);
            assertThat(seen.add(id)).isTrue();
            assertThat(seen.add(key)).isTrue();
        }
    }

    @Test
    void aKeyIsSeenWhereverItStands() {
        assertThat(KeyText.isWithin("a=b&X-Api-Key=" + KEY + "&c")).isTrue();
        assertThat(KeyText.isWithin("a=b&X-Api-Key=" + KEY.substring(0, KEY.length() - 1)))
                .isFalse();
    }

    @Test
    void theHashIsSha256OfTheWholeKey() {
        assertThat(HexFormat.of().formatHex(KeyText.hash("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
