package io.coalscan.holder.mint;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.testing.Accounts;
import io.coalscan.holder.testing.Layout;
import io.coalscan.holder.testing.People;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Programs;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetaplexMetadataTest {
    private static final String MINT = People.person(1);
    private static final String ADDRESS = Addresses.metadata(MINT);

    @Test
    void readsWhatATokenCallsItself() {
        var account = Accounts.metadata(ADDRESS, MINT, "Coal\0\0\0\0", "COAL\0", People.person(7));

        TokenIdentity identity = MetaplexMetadata.read(MINT, account);

        assertThat(identity.name()).isEqualTo("Coal");
        assertThat(identity.symbol()).isEqualTo("COAL");
        assertThat(identity.uri()).isEqualTo("https://example.org/meta.json");
        assertThat(identity.mutable()).isTrue();
        assertThat(identity.updateAuthority()).isEqualTo(People.person(900));
        assertThat(identity.creators()).containsExactly(People.person(7));
    }

    @Test
    void namesOnlyCreatorsThatSigned() {
        byte[] data = new Layout()
                .bytes(4)
                .address(null)
                .address(MINT)
                .text("a")
                .text("b")
                .text("")
                .u16(0)
                .bytes(1)
                .u32(2)
                .address(People.person(7))
                .bytes(0, 50)
                .address(People.person(8))
                .bytes(1, 50)
                .bytes(0, 0)
                .done();

        TokenIdentity identity = MetaplexMetadata.read(MINT, Accounts.of(ADDRESS, Programs.METADATA, data));

        assertThat(identity.creators()).containsExactly(People.person(8));
        assertThat(identity.mutable()).isFalse();
        assertThat(identity.updateAuthority()).isNull();
        assertThat(identity.uri()).isNull();
    }

    @Test
    void refusesTheMetadataOfAnotherMintAndOfAnotherProgram() {
        var other = Accounts.metadata(ADDRESS, People.person(2), "Coal", "COAL", null);
        var forged = Accounts.of(
                ADDRESS,
                Programs.TOKEN,
                Accounts.metadata(ADDRESS, MINT, "Coal", "COAL", null).data());

        assertThat(MetaplexMetadata.read(MINT, other)).isNull();
        assertThat(MetaplexMetadata.read(MINT, forged)).isNull();
    }

    @Test
    void anyBytesGiveAnAnswerAndNoError() {
        var random = new Random(7);
        byte[] valid = Accounts.metadata(ADDRESS, MINT, "Coal", "COAL", People.person(7))
                .data();
        for (int i = 0; i < 20_000; i++) {
            byte[] data = Arrays.copyOf(valid, random.nextInt(valid.length + 1));
            for (int change = 0; change < 4; change++) {
                int at = 65 + random.nextInt(100);
                if (at < data.length) {
                    data[at] = (byte) random.nextInt();
                }
            }
            TokenIdentity identity = MetaplexMetadata.read(MINT, Accounts.of(ADDRESS, Programs.METADATA, data));
            assertThat(identity == null
                            || identity.name() == null
                            || identity.name().length() <= 2 * ChainText.NAME)
                    .isTrue();
        }
    }
}
