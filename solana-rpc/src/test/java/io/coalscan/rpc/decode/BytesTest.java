package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Calls.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Numbers as they stand in instruction data. */
class BytesTest {

    @Test
    void beginWithTheirLowestByte() {
        assertThat(Bytes.u8(new byte[] {0, (byte) 0xfe}, 1)).isEqualTo(0xfe);
        assertThat(Bytes.u32(new byte[] {9, 4, 3, 2, (byte) 0x81}, 1)).isEqualTo(0x81020304);
        assertThat(Bytes.i64(data((byte) 9, 0x0102030405060708L), 1)).isEqualTo(0x0102030405060708L);
    }

    @Test
    void haveNoSignWhereTheyAreAmounts() {
        assertThat(Bytes.u64(data(0L), 0)).isZero();
        assertThat(Bytes.u64(data(Long.MAX_VALUE), 0)).isEqualTo(Long.MAX_VALUE);
        assertThat(Bytes.u64(data(-1L), 0)).isEqualTo(new BigInteger("18446744073709551615"));
    }

    @Test
    void areRefusedWhereTheDataEndsEarly() {
        assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> Bytes.u32(new byte[4], 1));
        assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> Bytes.u8(new byte[4], -1));
    }
}
