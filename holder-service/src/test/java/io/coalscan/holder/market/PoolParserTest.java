package io.coalscan.holder.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.holder.testing.Accounts;
import io.coalscan.holder.testing.Layout;
import io.coalscan.holder.testing.People;
import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PoolParserTest {
    private static final String MINT = People.person(1);
    private static final String POOL = People.programsOwn(1);
    private static final String TOKEN_VAULT = People.programsOwn(2);
    private static final String QUOTE_VAULT = People.programsOwn(3);
    private static final String LP = People.programsOwn(4);

    @Test
    void readsAPumpSwapPoolFromEitherSide() {
        var straight = PoolParser.parse(
                MINT, Accounts.pumpSwapPool(POOL, MINT, Programs.WRAPPED_SOL, TOKEN_VAULT, QUOTE_VAULT));
        var reversed = PoolParser.parse(
                MINT, Accounts.pumpSwapPool(POOL, Programs.WRAPPED_SOL, MINT, QUOTE_VAULT, TOKEN_VAULT));

        assertThat(straight).isEqualTo(reversed);
        assertThat(straight.venue()).isEqualTo("pumpswap");
        assertThat(straight.tokenVault()).isEqualTo(TOKEN_VAULT);
        assertThat(straight.quoteMint()).isEqualTo(Programs.WRAPPED_SOL);
        assertThat(straight.rate()).isNull();
    }

    @Test
    void readsWhatARaydiumPoolOwesToOthers() {
        byte[] v4 = new Layout()
                .upTo(192)
                .u64(11)
                .u64(22)
                .upTo(336)
                .address(QUOTE_VAULT)
                .address(TOKEN_VAULT)
                .address(Programs.WRAPPED_SOL)
                .address(MINT)
                .address(LP)
                .upTo(720)
                .u64(77)
                .upTo(752)
                .done();
        byte[] cpmm = new Layout()
                .bytes(247, 237, 227, 245, 215, 195, 222, 70)
                .upTo(72)
                .address(TOKEN_VAULT)
                .address(QUOTE_VAULT)
                .address(LP)
                .address(MINT)
                .address(Programs.USDC)
                .upTo(333)
                .u64(77)
                .u64(1)
                .u64(2)
                .u64(10)
                .u64(20)
                .upTo(637)
                .done();

        PoolAccount old = PoolParser.parse(MINT, Accounts.of(POOL, PoolParser.RAYDIUM_V4, v4));
        PoolAccount young = PoolParser.parse(MINT, Accounts.of(POOL, PoolParser.RAYDIUM_CPMM, cpmm));

        assertThat(List.of(old.tokenOwed(), old.quoteOwed())).containsExactly(big(22), big(11));
        assertThat(List.of(young.tokenOwed(), young.quoteOwed())).containsExactly(big(11), big(22));
        assertThat(old.lp()).isEqualTo(new PoolAccount.Lp(LP, big(77)));
        assertThat(young.lp()).isEqualTo(old.lp());
        assertThat(young.quoteMint()).isEqualTo(Programs.USDC);
    }

    @Test
    void readsTheRateOfConcentratedPools() {
        BigInteger two = BigInteger.TWO.shiftLeft(64);
        byte[] whirlpool = new Layout()
                .bytes(63, 149, 209, 12, 225, 128, 99, 9)
                .upTo(65)
                .u128(two)
                .upTo(101)
                .address(MINT)
                .address(TOKEN_VAULT)
                .upTo(181)
                .address(Programs.WRAPPED_SOL)
                .address(QUOTE_VAULT)
                .upTo(653)
                .done();
        byte[] clmm = new Layout()
                .bytes(247, 237, 227, 245, 215, 195, 222, 70)
                .upTo(73)
                .address(Programs.WRAPPED_SOL)
                .address(MINT)
                .address(QUOTE_VAULT)
                .address(TOKEN_VAULT)
                .upTo(253)
                .u128(two)
                .upTo(1_544)
                .done();
        byte[] dlmm = new Layout()
                .bytes(33, 11, 49, 98, 181, 101, 177, 13)
                .upTo(76)
                .u32(-100)
                .u16(25)
                .upTo(88)
                .address(MINT)
                .address(Programs.USDC)
                .address(TOKEN_VAULT)
                .address(QUOTE_VAULT)
                .upTo(904)
                .done();

        assertThat(rate(PoolParser.ORCA_WHIRLPOOL, whirlpool)).isEqualTo(4);
        assertThat(rate(PoolParser.RAYDIUM_CLMM, clmm)).isEqualTo(0.25);
        assertThat(rate(PoolParser.METEORA_DLMM, dlmm)).isCloseTo(Math.pow(1.0025, -100), within(1e-12));
    }

    @Test
    void aPoolOfOtherMintsOrAgainstNoQuoteIsNone() {
        var other = Accounts.pumpSwapPool(POOL, People.person(2), Programs.WRAPPED_SOL, TOKEN_VAULT, QUOTE_VAULT);
        var noQuote = Accounts.pumpSwapPool(POOL, MINT, People.person(2), TOKEN_VAULT, QUOTE_VAULT);

        assertThat(PoolParser.parse(MINT, other)).isNull();
        assertThat(PoolParser.parse(MINT, noQuote)).isNull();
        assertThat(PoolParser.parse(MINT, Accounts.wallet(POOL))).isNull();
    }

    @Test
    void anyBytesGiveAnAnswerAndNoError() {
        var random = new Random(5);
        var programs = List.of(
                Programs.PUMP_SWAP,
                PoolParser.RAYDIUM_V4,
                PoolParser.RAYDIUM_CPMM,
                PoolParser.RAYDIUM_CLMM,
                PoolParser.ORCA_WHIRLPOOL,
                PoolParser.METEORA_DLMM);
        var starts = List.of(
                new int[] {241, 154, 109, 4, 17, 177, 109, 188},
                new int[] {247, 237, 227, 245, 215, 195, 222, 70},
                new int[] {63, 149, 209, 12, 225, 128, 99, 9},
                new int[] {33, 11, 49, 98, 181, 101, 177, 13});
        for (int i = 0; i < 20_000; i++) {
            byte[] tail = new byte[random.nextInt(760)];
            random.nextBytes(tail);
            byte[] data = new Layout()
                    .bytes(starts.get(random.nextInt(starts.size())))
                    .raw(tail)
                    .done();
            var account = Accounts.of(POOL, programs.get(random.nextInt(programs.size())), data);
            assertThat(PoolParser.parse(MINT, account)).isNull();
            assertThat(BondingCurve.read(account)).isNull();
        }
    }

    private static Double rate(String program, byte[] data) {
        PoolAccount pool = PoolParser.parse(MINT, Accounts.of(POOL, program, data));
        assertThat(pool.tokenVault()).isEqualTo(TOKEN_VAULT);
        assertThat(pool.quoteVault()).isEqualTo(QUOTE_VAULT);
        return pool.rate();
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
