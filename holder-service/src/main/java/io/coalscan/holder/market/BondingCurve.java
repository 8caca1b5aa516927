package io.coalscan.holder.market;

import io.coalscan.holder.account.Bytes;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The pump.fun launch curve of a mint. Layout from the program's published IDL; the tail grew over time, so that old curves lack the creator and
 * the quote mint.
 *
 * @param creator null on curves made before it was kept
 * @param quoteMint wSOL unless the curve says otherwise
 */
public record BondingCurve(
        String address,
        BigInteger virtualToken,
        BigInteger virtualQuote,
        BigInteger realToken,
        BigInteger realQuote,
        boolean complete,
        @Nullable String creator,
        String quoteMint) {
    /** Raw tokens for sale at the start: 793.1 million with 6 decimals. */
    static final BigInteger FOR_SALE = BigInteger.valueOf(793_100_000_000_000L);

    private static final byte[] DISCRIMINATOR = {23, (byte) 183, (byte) 248, 55, 96, (byte) 216, (byte) 172, 96};
    private static final int CORE_LENGTH = 49;
    private static final int CREATOR = 49;
    private static final int QUOTE_MINT = 83;

    /** @return null when the account is no curve */
    public static @Nullable BondingCurve read(@Nullable Account account) {
        if (account == null || !account.owner().equals(Programs.PUMP_FUN)) {
            return null;
        }
        var bytes = Bytes.of(account.data());
        if (!bytes.startsWith(DISCRIMINATOR) || !bytes.covers(0, CORE_LENGTH)) {
            return null;
        }
        String quote = bytes.covers(QUOTE_MINT, 32) ? bytes.addressOrNull(QUOTE_MINT) : null;
        return new BondingCurve(
                account.address(),
                bytes.u64(8),
                bytes.u64(16),
                bytes.u64(24),
                bytes.u64(32),
                bytes.u8(48) != 0,
                bytes.covers(CREATOR, 32) ? bytes.addressOrNull(CREATOR) : null,
                quote == null ? Programs.WRAPPED_SOL : quote);
    }

    /** Share of the tokens for sale that is sold, 0 to 100. */
    public double progress() {
        double left = realToken.doubleValue() / FOR_SALE.doubleValue();
        return Math.clamp(100 * (1 - left), 0, 100);
    }
}
