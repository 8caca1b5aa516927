package io.coalscan.holder.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.market.BondingCurve;
import io.coalscan.holder.market.PoolAccount;
import io.coalscan.holder.market.PoolParser;
import io.coalscan.holder.mint.MetaplexMetadata;
import io.coalscan.holder.mint.MintParser;
import io.coalscan.holder.mint.MintRead;
import io.coalscan.holder.mint.TokenIdentity;
import io.coalscan.holder.testing.Accounts;
import io.coalscan.holder.testing.Layout;
import io.coalscan.holder.testing.People;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Accounts that are cut, longer, flipped or filled with extremes: read, or said to be unreadable, and nothing else happens. */
class SpoiltAccountsFuzzTest {
    private static final String MINT = People.person(1);
    private static final int LONGEST_TEXT = 400;
    private static final List<Account> SOUND = List.of(
            Accounts.mint(MINT, 1_000, 6),
            Accounts.mint2022(MINT, 1_000, 6, extensions()),
            Accounts.metadata(Addresses.metadata(MINT), MINT, "Coal", "COAL", People.person(7)),
            Accounts.tokenAccount(People.person(2), MINT, People.person(3), 9),
            Accounts.curve(People.person(4), 1, 2, 3, 4, false, People.person(5)),
            Accounts.pumpSwapPool(People.person(6), MINT, Programs.WRAPPED_SOL, People.person(8), People.person(9)),
            Accounts.raydiumV4Pool(People.person(6), MINT, Programs.WRAPPED_SOL, People.person(8), People.person(9)),
            meteoraPool());

    @Test
    void soundOnesAreRead() {
        assertThat(SOUND.stream().filter(SpoiltAccountsFuzzTest::isRead)).hasSize(SOUND.size());
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void spoiltOnesHarmNobody(@ForAll long seed) {
        var random = new Random(seed);
        var sound = SOUND.get(random.nextInt(SOUND.size()));
        var spoilt = new Account(
                sound.address(), sound.owner(), sound.lamports(), spoilt(sound.data(), random), sound.executable());
        isRead(spoilt);
    }

    private static boolean isRead(Account account) {
        return isMint(account)
                | isMetadata(account)
                | TokenAccountBytes.amount(account, MINT) != null
                | isCurve(account)
                | isPool(account);
    }

    private static boolean isMint(Account account) {
        if (!(MintParser.parse(account) instanceof MintRead.Found(var mint))) {
            return false;
        }
        assertThat(mint.supply()).isNotNegative();
        assertThat(mint.extensions()).hasSizeLessThanOrEqualTo(account.data().length / 4 + 1);
        var identity = mint.identity();
        if (identity != null) {
            bounded(identity);
        }
        return true;
    }

    private static boolean isMetadata(Account account) {
        var identity = MetaplexMetadata.read(MINT, account);
        if (identity == null) {
            return false;
        }
        bounded(identity);
        return true;
    }

    private static boolean isCurve(Account account) {
        var curve = BondingCurve.read(account);
        if (curve == null) {
            return false;
        }
        assertThat(curve.progress()).isBetween(0.0, 100.0);
        return true;
    }

    private static boolean isPool(Account account) {
        PoolAccount pool = PoolParser.parse(MINT, account);
        if (pool == null) {
            return false;
        }
        var rate = pool.rate();
        assertThat(rate == null || (rate >= 0 && Double.isFinite(rate))).isTrue();
        return true;
    }

    private static void bounded(TokenIdentity identity) {
        for (var text : Arrays.asList(identity.name(), identity.symbol(), identity.uri())) {
            if (text != null) {
                assertThat(text.codePoints().count()).isLessThanOrEqualTo(LONGEST_TEXT);
            }
        }
    }

    private static byte[] spoilt(byte[] sound, Random random) {
        byte[] data = sound.clone();
        for (int faults = random.nextInt(4); faults >= 0; faults--) {
            switch (random.nextInt(4)) {
                case 0 -> data = Arrays.copyOf(data, random.nextInt(data.length + 1));
                case 1 -> data = Arrays.copyOf(data, data.length + random.nextInt(600));
                case 2 -> fill(data, random, (byte) random.nextInt(256), 1);
                default -> fill(data, random, random.nextBoolean() ? (byte) 0xFF : 0, 1 + random.nextInt(16));
            }
        }
        return data;
    }

    private static void fill(byte[] data, Random random, byte value, int count) {
        if (data.length > 0) {
            int from = random.nextInt(data.length);
            Arrays.fill(data, from, Math.min(data.length, from + count), value);
        }
    }

    /** One of every type there is, and of some that there are not. */
    private static byte[] extensions() {
        var all = new Layout();
        for (int type = 1; type < 40; type++) {
            byte[] value = new Layout()
                    .address(People.person(3))
                    .address(MINT)
                    .text("Coal")
                    .text("COAL")
                    .text("https://example.org/a")
                    .upTo(200)
                    .done();
            all.raw(Accounts.extension(type, value));
        }
        return all.done();
    }

    private static Account meteoraPool() {
        byte[] data = new Layout()
                .bytes(33, 11, 49, 98, 181, 101, 177, 13)
                .upTo(76)
                .u32(-300)
                .u16(100)
                .upTo(88)
                .address(MINT)
                .address(Programs.WRAPPED_SOL)
                .address(People.person(8))
                .address(People.person(9))
                .upTo(904)
                .done();
        return Accounts.of(People.person(6), "LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo", data);
    }
}
