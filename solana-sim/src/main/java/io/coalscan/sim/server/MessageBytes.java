package io.coalscan.sim.server;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.KeyTable;
import io.coalscan.sim.chain.Mix;
import io.coalscan.sim.chain.Transaction;
import java.util.List;
import java.util.Map;

/** A transaction as it goes over the wire: signatures, then the message, legacy or version 0. */
final class MessageBytes {
    private static final int VERSION_0 = 0x80;

    private MessageBytes() {}

    static byte[] blockhash(long slot) {
        return Mix.digest(slot, "blockhash");
    }

    static byte[] wire(Transaction transaction, List<byte[]> signatures) {
        Bytes out = new Bytes().compact(signatures.size());
        signatures.forEach(out::raw);
        return out.raw(message(transaction)).done();
    }

    static byte[] message(Transaction transaction) {
        KeyTable keys = transaction.keys();
        Map<Address, Integer> positions = keys.positions();
        Bytes out = new Bytes();
        if (transaction.versioned()) {
            out.u8(VERSION_0);
        }
        out.u8(keys.signers()).u8(keys.readonlySigners()).u8(keys.readonlyOthers());
        out.compact(keys.fixed().size());
        keys.fixed().forEach(out::key);
        out.raw(blockhash(transaction.slot() - 20));
        out.compact(transaction.instructions().size());
        for (Instruction instruction : transaction.instructions()) {
            out.u8(position(positions, instruction.program()));
            out.compact(instruction.accounts().size());
            instruction.accounts().forEach(meta -> out.u8(position(positions, meta.address())));
            out.compact(instruction.data().length).raw(instruction.data());
        }
        Address table = keys.lookupTable();
        if (table != null) {
            int writable = keys.loadedWritables().size();
            int readonly = keys.loadedReadonlys().size();
            out.compact(1).key(table);
            indexes(out, 0, writable);
            indexes(out, writable, readonly);
        }
        return out.done();
    }

    static int position(Map<Address, Integer> positions, Address address) {
        Integer position = positions.get(address);
        if (position == null) {
            throw new IllegalStateException(address + " is no key of the transaction");
        }
        return position;
    }

    private static void indexes(Bytes out, int from, int count) {
        out.compact(count);
        for (int i = 0; i < count; i++) {
            out.u8(from + i);
        }
    }
}
