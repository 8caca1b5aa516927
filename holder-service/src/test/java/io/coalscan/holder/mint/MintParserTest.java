package io.coalscan.holder.mint;

import static io.coalscan.holder.testing.Accounts.extension;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.testing.Accounts;
import io.coalscan.holder.testing.Layout;
import io.coalscan.holder.testing.People;
import io.coalscan.model.api.TokenFacts.Extension;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MintParserTest {
    private static final String MINT = People.person(1);
    private static final String SOMEBODY = People.person(2);

    @Test
    void readsAClassicMint() {
        byte[] data = Accounts.mintBytes(-1, 9, SOMEBODY, null);

        MintAccount mint = found(Accounts.of(MINT, Programs.TOKEN, data));

        assertThat(mint.supply()).isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(mint.decimals()).isEqualTo(9);
        assertThat(mint.mintAuthority()).isEqualTo(SOMEBODY);
        assertThat(mint.freezeAuthority()).isNull();
        assertThat(mint.extensions()).isEmpty();
        assertThat(mint.identity()).isNull();
    }

    @Test
    void readsTheNameThatAMintKeepsInItself() {
        byte[] metadata = new Layout()
                .address(null)
                .address(MINT)
                .text("Coal")
                .text("COAL")
                .text("https://example.org/a")
                .u32(0)
                .done();
        byte[] pointer = new Layout().address(null).address(MINT).done();
        byte[] both = new Layout()
                .raw(extension(18, pointer))
                .raw(extension(19, metadata))
                .done();

        MintAccount mint = found(Accounts.mint2022(MINT, 10, 6, both));

        assertThat(mint.identity().name()).isEqualTo("Coal");
        assertThat(mint.identity().symbol()).isEqualTo("COAL");
        assertThat(mint.identity().mutable()).isFalse();
        assertThat(mint.extensions())
                .containsExactly(
                        new Extension("metadataPointer", null, null), new Extension("tokenMetadata", null, null));
    }

    @Test
    void doesNotTakeTheNameOfAnotherMint() {
        byte[] metadata = new Layout()
                .address(null)
                .address(SOMEBODY)
                .text("USD Coin")
                .text("USDC")
                .text("")
                .u32(0)
                .done();

        assertThat(found(Accounts.mint2022(MINT, 10, 6, extension(19, metadata)))
                        .identity())
                .isNull();
    }

    @Test
    void saysWhenExtensionsCannotBeReadToTheirEnd() {
        byte[] cut = new Layout().u16(12).u16(32).bytes(1, 2, 3).done();

        assertThat(found(Accounts.mint2022(MINT, 10, 6, cut)).extensions())
                .extracting(Extension::name)
                .containsExactly("unreadable");
    }

    @Test
    void aWalletAProgramOrNothingIsNoToken() {
        assertNoToken(null);
        assertNoToken(Accounts.wallet(MINT));
        assertNoToken(Accounts.of(MINT, "BPFLoaderUpgradeab1e11111111111111111111111", new byte[36]));
    }

    @Test
    void aTokenAccountIsNoToken() {
        assertNoToken(Accounts.tokenAccount(MINT, SOMEBODY, SOMEBODY, 5));
    }

    @Test
    void whatTheAccountTypeCallsATokenAccountIsNoToken() {
        byte[] data = Accounts.mint2022(MINT, 10, 6, new byte[34]).data();
        data[165] = 2;

        assertNoToken(Accounts.of(MINT, Programs.TOKEN_2022, data));
    }

    @Test
    void aClassicMintIsNeverLongerThanItsLayout() {
        byte[] data = Accounts.mint2022(MINT, 10, 6, new byte[0]).data();

        assertNoToken(Accounts.of(MINT, Programs.TOKEN, data));
    }

    @Test
    void aMultisigIsNoToken() {
        byte[] data = new Layout()
                .raw(Accounts.mint2022(MINT, 10, 6, new byte[0]).data())
                .upTo(355)
                .done();

        assertNoToken(Accounts.of(MINT, Programs.TOKEN_2022, data));
    }

    @Test
    void anUninitialisedMintIsNoToken() {
        assertNoToken(Accounts.of(MINT, Programs.TOKEN, new byte[82]));
    }

    @Test
    void aSingleIndivisibleTokenIsNotFungible() {
        assertNoToken(Accounts.mint(MINT, 1, 0));
        assertThat(MintParser.parse(Accounts.mint(MINT, 1, 6))).isInstanceOf(MintRead.Found.class);
        assertThat(MintParser.parse(Accounts.mint(MINT, 2, 0))).isInstanceOf(MintRead.Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {Programs.TOKEN, Programs.TOKEN_2022})
    void anyBytesGiveAnAnswerAndNoError(String program) {
        var random = new Random(42);
        byte[] valid =
                Accounts.mint2022(MINT, 10, 6, extension(1, new byte[108])).data();
        for (int i = 0; i < 20_000; i++) {
            byte[] data = Arrays.copyOf(valid, random.nextInt(400));
            for (int change = 0; change < 6 && data.length > 0; change++) {
                data[random.nextInt(data.length)] = (byte) random.nextInt();
            }
            assertThat(MintParser.parse(Accounts.of(MINT, program, data))).isNotNull();
        }
    }

    private static MintAccount found(Account account) {
        return ((MintRead.Found) MintParser.parse(account)).mint();
    }

    private static void assertNoToken(Account account) {
        assertThat(MintParser.parse(account)).isInstanceOf(MintRead.NoToken.class);
    }
}
