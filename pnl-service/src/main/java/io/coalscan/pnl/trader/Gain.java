package io.coalscan.pnl.trader;

import java.math.BigInteger;

/**
 * What an owner gained in one currency, in its smallest units: lamports, or millionths of a dollar.
 *
 * @param cost of all tokens that count, sold or not
 * @param realized what the sold ones brought less what they cost
 * @param openAmount tokens still held that count, raw
 * @param openCost theirs
 * @param incomplete whether tokens came at an unknown cost or left for an unknown price, which are left out
 */
public record Gain(
        BigInteger cost, BigInteger realized, BigInteger openAmount, BigInteger openCost, boolean incomplete) {}
