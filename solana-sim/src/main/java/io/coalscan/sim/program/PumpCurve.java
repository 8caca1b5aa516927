package io.coalscan.sim.program;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.Content;
import io.coalscan.sim.chain.Keys;
import java.math.BigInteger;

/**
 * A pump.fun bonding curve's account: the price is that of a constant product of virtual reserves.
 *
 * @param virtualTokens raw
 * @param virtualSol lamports
 * @param realTokens raw, what can still be bought
 * @param realSol lamports, what came in
 */
public record PumpCurve(
        long virtualTokens, long virtualSol, long realTokens, long realSol, boolean complete, Address creator)
        implements Content {

    public static final long SUPPLY = 1_000_000_000_000_000L;
    public static final int DECIMALS = 6;
    public static final int SPACE = 115;
    private static final long START_VIRTUAL_TOKENS = 1_073_000_000_000_000L;
    private static final long START_VIRTUAL_SOL = 30_000_000_000L;
    private static final long START_REAL_TOKENS = 793_100_000_000_000L;

    public static PumpCurve fresh(Address creator) {
        return new PumpCurve(START_VIRTUAL_TOKENS, START_VIRTUAL_SOL, START_REAL_TOKENS, 0, false, creator);
    }

    public static Address address(Address mint) {
        return Keys.derived(Venues.PUMP, Keys.text("bonding-curve"), mint.bytes());
    }

    /** Lamports that this many tokens cost, before fees. */
    public long cost(long tokens) {
        return ratio(tokens, virtualSol, virtualTokens - tokens) + 1;
    }

    /** Lamports that this many tokens bring, before fees. */
    public long proceeds(long tokens) {
        return ratio(tokens, virtualSol, virtualTokens + tokens);
    }

    public PumpCurve bought(long tokens, long lamports) {
        long left = realTokens - tokens;
        if (left < 0) {
            throw new IllegalStateException("the curve has only " + realTokens + " tokens left");
        }
        return new PumpCurve(
                virtualTokens - tokens, virtualSol + lamports, left, realSol + lamports, left == 0, creator);
    }

    public PumpCurve sold(long tokens, long lamports) {
        return new PumpCurve(
                virtualTokens + tokens,
                virtualSol - lamports,
                realTokens + tokens,
                realSol - lamports,
                complete,
                creator);
    }

    public PumpCurve emptied() {
        return new PumpCurve(0, 0, 0, 0, true, creator);
    }

    /** amount x numerator / denominator, rounded down. */
    static long ratio(long amount, long numerator, long denominator) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(numerator))
                .divide(BigInteger.valueOf(denominator))
                .longValueExact();
    }

    @Override
    public byte[] encode() {
        return new Bytes()
                .raw(23, 183, 248, 55, 96, 216, 172, 96)
                .u64(virtualTokens)
                .u64(virtualSol)
                .u64(realTokens)
                .u64(realSol)
                .u64(SUPPLY)
                .bool(complete)
                .key(creator)
                .zeros(2 + Address.LENGTH)
                .done();
    }
}
