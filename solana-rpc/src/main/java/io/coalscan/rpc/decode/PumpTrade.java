package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * pump.fun's TradeEvent. The curve pays SOL without any transfer instruction, so that only the event tells one sale's leg where several
 * trades meet one curve.
 *
 * @param at index of the instruction that carries it; -1 when it comes from the log
 * @param fee protocol's and creator's fee together, lamports
 */
record PumpTrade(
        int at,
        String mint,
        BigInteger sol,
        BigInteger tokens,
        boolean buy,
        String user,
        String feeRecipient,
        BigInteger fee) {
    /** How base64 of the event begins. */
    static final String LOGGED_PREFIX = "vdt/007mYe";

    private static final byte[] EVENT = {(byte) 189, (byte) 219, 127, (byte) 211, 78, (byte) 230, 97, (byte) 238};
    /** Marks an instruction that a program sends to itself to carry an event. */
    private static final byte[] CARRIER = {(byte) 0xe4, 0x45, (byte) 0xa5, 0x2e, 0x51, (byte) 0xcb, (byte) 0x9a, 0x1d};

    private static final int TAG = 8;
    private static final int MINT = TAG;
    private static final int SOL = MINT + 32;
    private static final int TOKENS = SOL + 8;
    private static final int BUY = TOKENS + 8;
    private static final int USER = BUY + 1;
    private static final int FEE_RECIPIENT = USER + 32 + 5 * 8;
    private static final int FEE = FEE_RECIPIENT + 32 + 8;
    private static final int CREATOR_FEE = FEE + 8 + 32 + 8;

    /** Events of one transaction; from the log only when no instruction carries one. */
    static List<PumpTrade> of(List<Instruction> tree, RawTransaction raw) {
        List<PumpTrade> events = new ArrayList<>();
        for (Instruction call : tree) {
            if (call.parent() >= 0 && call.program().equals(Programs.PUMP_FUN) && carries(call.data())) {
                events.add(read(call.data(), TAG, call.index()));
            }
        }
        if (events.isEmpty()) {
            for (String logged : raw.loggedEvents) {
                byte[] data = decoded(logged);
                if (data.length >= USER + 32) {
                    events.add(read(data, 0, -1));
                }
            }
        }
        return events;
    }

    /** Whether instruction data, of which there is enough, is an event that a program sent to itself. */
    static boolean isEvent(byte[] data) {
        return Arrays.equals(data, 0, TAG, CARRIER, 0, TAG);
    }

    private static boolean carries(byte[] data) {
        return data.length >= TAG + USER + 32 && isEvent(data) && Arrays.equals(data, TAG, 2 * TAG, EVENT, 0, TAG);
    }

    private static byte[] decoded(String logged) {
        try {
            return Base64.getDecoder().decode(logged);
        } catch (IllegalArgumentException cutOff) {
            return new byte[0];
        }
    }

    /** Events grew with the years: what an old one lacks is 0. */
    private static PumpTrade read(byte[] data, int from, int at) {
        boolean hasFee = data.length >= from + FEE + 8;
        boolean hasCreatorFee = data.length >= from + CREATOR_FEE + 8;
        BigInteger fee = hasFee ? Bytes.u64(data, from + FEE) : BigInteger.ZERO;
        return new PumpTrade(
                at,
                Bytes.key(data, from + MINT),
                Bytes.u64(data, from + SOL),
                Bytes.u64(data, from + TOKENS),
                Bytes.u8(data, from + BUY) == 1,
                Bytes.key(data, from + USER),
                hasFee ? Bytes.key(data, from + FEE_RECIPIENT) : Programs.PUMP_FUN,
                hasCreatorFee ? fee.add(Bytes.u64(data, from + CREATOR_FEE)) : fee);
    }
}
