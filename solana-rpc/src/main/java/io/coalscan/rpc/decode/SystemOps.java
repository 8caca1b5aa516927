package io.coalscan.rpc.decode;

import java.util.List;

/** The system program's instructions that move lamports or give accounts away. */
final class SystemOps {
    private static final int CREATE = 0;
    private static final int ASSIGN = 1;
    private static final int TRANSFER = 2;
    private static final int CREATE_WITH_SEED = 3;
    private static final int WITHDRAW_NONCE = 5;
    private static final int ALLOCATE = 8;
    private static final int ALLOCATE_WITH_SEED = 9;
    private static final int ASSIGN_WITH_SEED = 10;
    private static final int TRANSFER_WITH_SEED = 11;
    private static final int TAG = 4;
    private static final int KEY = 32;

    private SystemOps() {}

    static void read(Instruction call, List<Op> ops) {
        ParsedInstruction parsed = call.parsed();
        if (parsed != null) {
            readParsed(call.index(), parsed, ops);
        } else {
            readData(call, ops);
        }
    }

    private static void readParsed(int at, ParsedInstruction parsed, List<Op> ops) {
        switch (parsed.type) {
            case "createAccount", "createAccountWithSeed" ->
                ops.add(new Op.Lamports(
                        at, parsed.require("source"), parsed.require("newAccount"), parsed.lamports(), true));
            case "transfer", "transferWithSeed" ->
                ops.add(new Op.Lamports(
                        at, parsed.require("source"), parsed.require("destination"), parsed.lamports(), false));
            case "withdrawFromNonce" ->
                ops.add(new Op.Lamports(
                        at, parsed.require("nonceAccount"), parsed.require("destination"), parsed.lamports(), false));
            case "assign", "allocate", "assignWithSeed", "allocateWithSeed" ->
                ops.add(new Op.Claim(at, parsed.require("account")));
            default -> {}
        }
    }

    private static void readData(Instruction call, List<Op> ops) {
        byte[] data = call.data();
        int at = call.index();
        switch (Bytes.u32(data, 0)) {
            case CREATE ->
                ops.add(new Op.Lamports(at, call.account(0), call.account(1), Bytes.lamports(data, TAG), true));
            case TRANSFER ->
                ops.add(new Op.Lamports(at, call.account(0), call.account(1), Bytes.lamports(data, TAG), false));
            case CREATE_WITH_SEED -> {
                int seed = Bytes.u32(data, TAG + KEY);
                long lamports = Bytes.lamports(data, TAG + KEY + Long.BYTES + Math.clamp(seed, 0, data.length));
                ops.add(new Op.Lamports(at, call.account(0), call.account(1), lamports, true));
            }
            case WITHDRAW_NONCE ->
                ops.add(new Op.Lamports(at, call.account(0), call.account(1), Bytes.lamports(data, TAG), false));
            case TRANSFER_WITH_SEED ->
                ops.add(new Op.Lamports(at, call.account(0), call.account(2), Bytes.lamports(data, TAG), false));
            case ASSIGN, ALLOCATE, ALLOCATE_WITH_SEED, ASSIGN_WITH_SEED -> ops.add(new Op.Claim(at, call.account(0)));
            default -> {}
        }
    }
}
