package io.coalscan.rpc.decode;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Token instructions by their data: one tag byte, then fields. Positions are the programs' own. */
final class TokenData {
    private static final int INITIALIZE_ACCOUNT = 1;
    private static final int TRANSFER = 3;
    private static final int APPROVE = 4;
    private static final int SET_AUTHORITY = 6;
    private static final int MINT_TO = 7;
    private static final int BURN = 8;
    private static final int CLOSE_ACCOUNT = 9;
    private static final int TRANSFER_CHECKED = 12;
    private static final int APPROVE_CHECKED = 13;
    private static final int MINT_TO_CHECKED = 14;
    private static final int BURN_CHECKED = 15;
    private static final int INITIALIZE_ACCOUNT_2 = 16;
    private static final int INITIALIZE_ACCOUNT_3 = 18;
    private static final int TRANSFER_FEE_EXTENSION = 26;
    private static final int TRANSFER_CHECKED_WITH_FEE = 1;
    /** Several instructions in one, each with its number of accounts and length of data before it. */
    private static final int BATCH = 255;

    private static final int ACCOUNT_OWNER = 2;

    private final Instruction call;
    private final byte[] data;
    private final int firstAccount;

    private TokenData(Instruction call, byte[] data, int firstAccount) {
        this.call = call;
        this.data = data;
        this.firstAccount = firstAccount;
    }

    static void read(Instruction call, List<Op> ops) {
        byte[] data = call.data();
        if (data.length > 0 && Bytes.u8(data, 0) == BATCH) {
            readBatch(call, data, ops);
        } else {
            addTo(ops, new TokenData(call, data, 0).op());
        }
    }

    private static void readBatch(Instruction call, byte[] data, List<Op> ops) {
        int account = 0;
        int at = 1;
        while (at < data.length) {
            int accounts = Bytes.u8(data, at);
            int length = Bytes.u8(data, at + 1);
            int from = at + 2;
            if (length > data.length - from) {
                throw new UndecodableTransactionException("instruction data ends early");
            }
            addTo(ops, new TokenData(call, Arrays.copyOfRange(data, from, from + length), account).op());
            account += accounts;
            at = from + length;
        }
    }

    private static void addTo(List<Op> ops, @Nullable Op op) {
        if (op != null) {
            ops.add(op);
        }
    }

    private @Nullable Op op() {
        int at = call.index();
        return switch (data.length == 0 ? -1 : Bytes.u8(data, 0)) {
            case TRANSFER -> new Op.Transfer(at, account(0), account(1), null, amount(1), null, account(2));
            case TRANSFER_CHECKED ->
                new Op.Transfer(at, account(0), account(2), account(1), amount(1), null, account(3));
            case TRANSFER_FEE_EXTENSION -> transferWithFee();
            case MINT_TO, MINT_TO_CHECKED -> new Op.Mint(at, account(0), account(1), amount(1));
            case BURN, BURN_CHECKED -> new Op.Burn(at, account(1), account(0), amount(1), account(2));
            case APPROVE -> new Op.Approve(at, account(0), null, account(1), account(2), amount(1));
            case APPROVE_CHECKED -> new Op.Approve(at, account(0), account(1), account(2), account(3), amount(1));
            case CLOSE_ACCOUNT -> new Op.Close(at, account(0), account(1), account(2));
            case INITIALIZE_ACCOUNT -> new Op.Initialize(at, account(0), account(1), account(2));
            case INITIALIZE_ACCOUNT_2, INITIALIZE_ACCOUNT_3 ->
                new Op.Initialize(at, account(0), account(1), Bytes.key(data, 1));
            case SET_AUTHORITY ->
                Bytes.u8(data, 1) == ACCOUNT_OWNER && Bytes.u8(data, 2) == 1
                        ? new Op.ChangeOwner(at, account(0), Bytes.key(data, 3))
                        : null;
            default -> null;
        };
    }

    private @Nullable Op transferWithFee() {
        if (data.length < 2 || Bytes.u8(data, 1) != TRANSFER_CHECKED_WITH_FEE) {
            return null;
        }
        return new Op.Transfer(
                call.index(),
                account(0),
                account(2),
                account(1),
                amount(2),
                Bytes.u64(data, 2 + Long.BYTES + 1),
                account(3));
    }

    private BigInteger amount(int at) {
        return Bytes.u64(data, at);
    }

    private String account(int position) {
        return call.account(firstAccount + position);
    }
}
