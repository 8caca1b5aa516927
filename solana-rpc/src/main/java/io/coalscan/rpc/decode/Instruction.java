package io.coalscan.rpc.decode;

import org.jspecify.annotations.Nullable;

/**
 * One call of a transaction.
 *
 * @param index its place in execution order, over all calls
 * @param top index of the top-level instruction that it belongs to
 * @param parent index of its caller, -1 at the top
 * @param last index of the last call made, directly or not, inside this one
 */
record Instruction(int index, int top, int parent, int last, String program, RawInstruction raw, AccountKeys keys) {

    int accounts() {
        return raw.accounts != null ? raw.accounts.length : raw.accountIndexes.length;
    }

    String account(int position) {
        if (position >= accounts()) {
            throw new UndecodableTransactionException("an instruction of " + program + " lacks accounts");
        }
        return raw.accounts != null ? raw.accounts[position] : keys.at(raw.accountIndexes[position]);
    }

    byte[] data() {
        return raw.data();
    }

    @Nullable
    ParsedInstruction parsed() {
        return raw.parsed;
    }

    boolean contains(int other) {
        return other >= index && other <= last;
    }
}
