package io.coalscan.rpc.known;

import static io.coalscan.rpc.known.Addresses.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void everyListedAddressIsAnAddressAndListedOnce() {
        var seen = new HashSet<String>();
        for (KnownAddress known : KnownAddresses.shipped().all()) {
            assertThat(Addresses.isAddress(known.address()))
                    .as(known.toString())
                    .isTrue();
            assertThat(seen.add(known.address())).as(known.address()).isTrue();
            assertThat(known.confidence()).isBetween(0.1, 1.0);
            assertThat(known.name()).isNotBlank();
            assertThat(known.source()).isNotBlank();
        }
        assertThat(seen).hasSizeGreaterThan(100);
    }

    @Test
    void findsWhatIsListedAndNothingElse() {
        assertThat(KnownAddresses.shipped().find(Programs.PUMP_FUN))
                .extracting(KnownAddress::name, KnownAddress::category)
                .containsExactly("pumpfun", KnownAddress.Category.AMM_PROGRAM);
        assertThat(KnownAddresses.shipped().find(Addresses.bondingCurve(Programs.USDC)))
                .isNull();
    }

    @Test
    void readsAddressesOf32BytesWhateverTheirLength() {
        assertThat(Addresses.isAddress(Programs.WRAPPED_SOL)).isTrue();
        assertThat(Addresses.isAddress(Programs.SYSTEM)).isTrue();
        assertThat(Addresses.isAddress("1".repeat(33))).isFalse();
        assertThat(Addresses.isAddress("z".repeat(44))).isFalse();
        assertThat(Addresses.isAddress("0" + Programs.USDC.substring(1))).isFalse();
        assertThat(Addresses.isAddress("é" + Programs.USDC.substring(1))).isFalse();
        assertThat(Addresses.isAddress(" " + Programs.USDC)).isFalse();
        assertThat(Addresses.isAddress("")).isFalse();
        assertThat(Addresses.isAddress(null)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.decode("0x1234"));
    }

    @Test
    void knowsProgramsAccountsByTheirPlaceOffTheCurve() {
        assertThat(Addresses.isOnCurve("5tzFkiKscXHK5ZXCGbXZxdw7gTjjD1mBwuoFbhUvuAi9"))
                .isTrue();
        assertThat(Addresses.isOnCurve("5Q544fKrFoe6tsEbD7S8EmxGTJYAKtTVhAW5Q5pge4j1"))
                .isFalse();
        assertThat(Addresses.isOnCurve(Addresses.bondingCurve(Programs.USDC))).isFalse();
    }

    @Test
    void derivesWhatTheProgramsDerive() {
        assertThat(Addresses.derive(Programs.PUMP_FUN, seed("global")))
                .isEqualTo("4wTV1YmiEkRvAtNtsSGPtUrqRYQMe5SKy2uB4Jjaxnjf");
        assertThat(Addresses.derive(Programs.PUMP_FUN, seed("__event_authority")))
                .isEqualTo("Ce6TQqeHC9p8KetsN6JsjHK7UTZk7nasjjnr7XxXp9F1");
        assertThat(Addresses.derive(
                        "CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C", seed("vault_and_lp_mint_auth_seed")))
                .isEqualTo("GpMZbSM2GgvTKHJirzeGfMFoaZ8UR2X7F4v8vHTvxFbL");
        assertThat(Addresses.metadata(Programs.USDC)).isEqualTo("5x38Kp4hvdomTCnCrAny4UtMUt5rQBdB6px2K1Ui45Wq");
    }

    @Test
    void base58GivesBackWhatItTook() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(70)];
            random.nextBytes(bytes);
            for (int zero = 0; zero < Math.min(bytes.length, random.nextInt(4)); zero++) {
                bytes[zero] = 0;
            }
            String text = Base58.encode(bytes);
            assertThat(text).isEqualTo(software.sava.core.encoding.Base58.encode(bytes));
            assertThat(Base58.decode(text)).isEqualTo(bytes);
        }
    }
}
