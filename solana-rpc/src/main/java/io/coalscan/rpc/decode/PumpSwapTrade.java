package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * PumpSwap's BuyEvent or SellEvent. The part of the fee that stays in the pool is told by nothing else. "Buy" means that the pool gave its base, which
 * may be SOL: the name says nothing about the token's side.
 *
 * @param at index of the instruction that carries it
 * @param leg the pool's quote before fees
 * @param liquidityFee what stays in the pool on top of a purchase's leg, or out of a sale's
 */
record PumpSwapTrade(int at, boolean buy, String pool, BigInteger leg, BigInteger liquidityFee) {
    private static final byte[] BUY = {103, (byte) 244, 82, 31, 44, (byte) 245, 119, 119};
    private static final byte[] SELL = {62, 47, 55, 10, (byte) 165, 3, (byte) 220, 42};

    private static final int TAG = 8;
    private static final int QUOTE = 2 * TAG + 7 * 8;
    private static final int LIQUIDITY_FEE = 2 * TAG + 9 * 8;
    private static final int USER_QUOTE = 2 * TAG + 13 * 8;
    private static final int POOL = 2 * TAG + 14 * 8;
    private static final int LENGTH = POOL + 32;

    static List<PumpSwapTrade> of(List<Instruction> tree) {
        List<PumpSwapTrade> events = new ArrayList<>();
        for (Instruction call : tree) {
            if (call.parent() >= 0 && call.program().equals(Programs.PUMP_SWAP)) {
                byte[] data = call.data();
                boolean buy = tagged(data, BUY);
                if (buy || tagged(data, SELL)) {
                    events.add(read(call.index(), data, buy));
                }
            }
        }
        return events;
    }

    private static boolean tagged(byte[] data, byte[] event) {
        return data.length >= LENGTH && PumpTrade.isEvent(data) && Arrays.equals(data, TAG, 2 * TAG, event, 0, TAG);
    }

    /** The user's total and the pool's leg change places when the user fixed what to pay: of a purchase the leg is the smaller. */
    private static PumpSwapTrade read(int at, byte[] data, boolean buy) {
        BigInteger quote = Bytes.u64(data, QUOTE);
        BigInteger user = Bytes.u64(data, USER_QUOTE);
        return new PumpSwapTrade(
                at,
                buy,
                Bytes.key(data, POOL),
                buy ? quote.min(user) : quote.max(user),
                Bytes.u64(data, LIQUIDITY_FEE));
    }
}
