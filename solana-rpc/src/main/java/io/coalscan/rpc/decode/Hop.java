package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;

/**
 * One exchange with one pool.
 *
 * @param at index of the first instruction that moved something in it
 * @param top index of the top-level instruction
 * @param poolIn owner that took {@code in}; the same as {@code poolOut} for most pools
 * @param vaultIn account that took it
 * @param in what the pool gained
 * @param out what the pool lost
 * @param payer who brought {@code in}
 * @param receiver who took most of {@code out}
 * @param fee what the venue took beside the leg, raw units of the quote
 * @param besides what else was paid to third accounts inside the venue's call, raw units of the quote
 */
record Hop(
        int at,
        int top,
        String venue,
        String poolIn,
        String poolOut,
        String vaultIn,
        String vaultOut,
        String mintIn,
        BigInteger in,
        String mintOut,
        BigInteger out,
        String payer,
        String receiver,
        BigInteger fee,
        BigInteger besides) {

    /** The same with what the venue says of leg and fee. */
    Hop told(BigInteger leg, BigInteger venueFee, BigInteger rest) {
        boolean paid = quote().equals(mintIn);
        return new Hop(
                at,
                top,
                venue,
                poolIn,
                poolOut,
                vaultIn,
                vaultOut,
                mintIn,
                paid ? leg : in,
                mintOut,
                paid ? out : leg,
                payer,
                receiver,
                venueFee,
                rest);
    }

    /** This hop and the one that took all it gave, as one. */
    Hop joinedWith(Hop next) {
        boolean pricedAtEnd = quoteOf(mintIn, next.mintOut).equals(next.mintOut);
        return new Hop(
                Math.min(at, next.at),
                top,
                pricedAtEnd ? venue : next.venue,
                poolIn,
                next.poolOut,
                vaultIn,
                next.vaultOut,
                mintIn,
                in,
                next.mintOut,
                next.out,
                payer,
                next.receiver,
                pricedAtEnd ? next.fee : fee,
                pricedAtEnd ? next.besides : besides);
    }

    boolean isPool(String owner) {
        return owner.equals(poolIn) || owner.equals(poolOut);
    }

    boolean samePool(Hop other) {
        return vaultIn.equals(other.vaultOut) || vaultOut.equals(other.vaultOut) || vaultIn.equals(other.vaultIn);
    }

    /** The mint in which the other is priced; empty when neither is SOL or a stable coin. */
    String quote() {
        return quoteOf(mintIn, mintOut);
    }

    /** Of two mints the one that prices the other: SOL before a stable coin, USDC before USDT. */
    static String quoteOf(String a, String b) {
        for (String quote : new String[] {Programs.WRAPPED_SOL, Programs.USDC, Programs.USDT}) {
            if (a.equals(quote) || b.equals(quote)) {
                return quote;
            }
        }
        return "";
    }

    BigInteger quoteLeg() {
        return quote().equals(mintIn) ? in : out;
    }
}
