package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Base58;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accounts that a transaction names, in the order that its indexes mean: static, loaded writable, loaded read-only. */
final class AccountKeys {
    private final List<@Nullable String> texts = new ArrayList<>();
    private byte[] wire = new byte[0];
    private int wireOffset;

    void add(String key) {
        texts.add(key);
    }

    /** Keys that lie one after the other in a wire message; written as text only when asked for. */
    void addWire(byte[] message, int offset, int count) {
        wire = message;
        wireOffset = offset;
        for (int i = 0; i < count; i++) {
            texts.add(null);
        }
    }

    int size() {
        return texts.size();
    }

    String at(int index) {
        if (index < 0 || index >= texts.size()) {
            throw new UndecodableTransactionException("no account with index " + index);
        }
        String text = texts.get(index);
        if (text == null) {
            text = Base58.encode(wire, wireOffset + index * Addresses.LENGTH, Addresses.LENGTH);
            texts.set(index, text);
        }
        return text;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }
}
