package io.coalscan.rpc.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MintLayoutTest {
    private static final String ADDRESS = "So11111111111111111111111111111111111111112";

    @Test
    void readsAMint() {
        byte[] data = classic();
        data[0] = 1;
        Arrays.fill(data, 36, 44, (byte) 0xFF);

        var mint = (MintLayout.Mint) MintLayout.of(account(Programs.TOKEN, data));

        assertThat(mint.decimals()).isEqualTo(6);
        assertThat(mint.supply()).isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(mint.mintAuthority()).isEqualTo("11111111111111111111111111111111");
        assertThat(mint.freezeAuthority()).isNull();
    }

    @Test
    void aLongerOneSaysItsType() {
        byte[] data = extended(200, 1);
        assertMint(Programs.TOKEN_2022, data);
        assertNoMint(Programs.TOKEN, data);
        assertNoMint(Programs.TOKEN_2022, extended(200, 2));
    }

    @Test
    void aMultisigIsNoMint() {
        assertNoMint(Programs.TOKEN_2022, extended(355, 1));
        assertMint(Programs.TOKEN_2022, extended(356, 1));
    }

    @Test
    void aSingleIndivisibleTokenIsNoMint() {
        byte[] data = classic();
        data[44] = 0;
        data[36] = 1;
        assertNoMint(Programs.TOKEN, data);
        data[36] = 2;
        assertMint(Programs.TOKEN, data);
    }

    @Test
    void nothingAnythingElseAndAnUninitialisedOneIsNoMint() {
        assertThat(MintLayout.of(null)).isInstanceOf(MintLayout.NoMint.class);
        assertNoMint(Programs.SYSTEM, classic());
        assertNoMint(Programs.TOKEN, Arrays.copyOf(classic(), 81));
        assertNoMint(Programs.TOKEN, Arrays.copyOf(classic(), 165));
        byte[] unborn = classic();
        unborn[45] = 0;
        assertNoMint(Programs.TOKEN, unborn);
        byte[] strange = classic();
        strange[47] = 1;
        assertNoMint(Programs.TOKEN, strange);
    }

    private static void assertMint(String program, byte[] data) {
        assertThat(MintLayout.of(account(program, data))).isInstanceOf(MintLayout.Mint.class);
    }

    private static void assertNoMint(String program, byte[] data) {
        assertThat(MintLayout.of(account(program, data))).isInstanceOf(MintLayout.NoMint.class);
    }

    private static Account account(String program, byte[] data) {
        return new Account(ADDRESS, program, 1, data, false);
    }

    private static byte[] classic() {
        byte[] data = new byte[82];
        data[44] = 6;
        data[45] = 1;
        return data;
    }

    private static byte[] extended(int length, int type) {
        byte[] data = Arrays.copyOf(classic(), length);
        data[165] = (byte) type;
        return data;
    }
}
