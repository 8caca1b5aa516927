package io.coalscan.sim.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a transaction in the order in which instructions count them: static keys (signers first, writable before read-only), then what an
 * address lookup table adds.
 */
public record KeyTable(
        List<Address> keys,
        int signers,
        int readonlySigners,
        int readonlyOthers,
        @Nullable Address lookupTable,
        int staticKeys,
        int loadedWritable) {

    public KeyTable {
        keys = List.copyOf(keys);
    }

    public List<Address> fixed() {
        return keys.subList(0, staticKeys);
    }

    public List<Address> loadedWritables() {
        return keys.subList(staticKeys, staticKeys + loadedWritable);
    }

    public List<Address> loadedReadonlys() {
        return keys.subList(staticKeys + loadedWritable, keys.size());
    }

    public boolean writable(int index) {
        if (index < signers) {
            return index < signers - readonlySigners;
        }
        if (index < staticKeys) {
            return index < staticKeys - readonlyOthers;
        }
        return index < staticKeys + loadedWritable;
    }

    /** Position of every key. */
    public Map<Address, Integer> positions() {
        Map<Address, Integer> positions = new HashMap<>(keys.size() * 2);
        for (int i = 0; i < keys.size(); i++) {
            positions.put(keys.get(i), i);
        }
        return positions;
    }

    /** @param lookupTable where keys that neither sign nor are called at the top come from; null for none */
    static KeyTable of(Address payer, List<Instruction> instructions, @Nullable Address lookupTable) {
        Map<Address, Use> uses = new LinkedHashMap<>();
        uses.put(payer, new Use(true, true, false));
        instructions.forEach(i -> collect(i, uses, true));
        List<Address> keys = new ArrayList<>();
        int[] counts = new int[6];
        for (int group = 0; group < counts.length; group++) {
            for (Map.Entry<Address, Use> entry : uses.entrySet()) {
                if (entry.getValue().group(lookupTable != null) == group) {
                    keys.add(entry.getKey());
                    counts[group]++;
                }
            }
        }
        int fixed = counts[0] + counts[1] + counts[2] + counts[3];
        return new KeyTable(keys, counts[0] + counts[1], counts[1], counts[3], lookupTable, fixed, counts[4]);
    }

    private static void collect(Instruction instruction, Map<Address, Use> uses, boolean top) {
        for (Instruction.Meta meta : instruction.accounts()) {
            // a program signs for its own accounts inside a call, which is no signature of the transaction
            uses.merge(meta.address(), new Use(top && meta.signer(), meta.writable(), false), Use::or);
        }
        uses.merge(instruction.program(), new Use(false, false, top), Use::or);
        for (Instruction.Step step : instruction.steps()) {
            if (step instanceof Instruction.Step.Call(Instruction called)) {
                collect(called, uses, false);
            }
        }
    }

    private record Use(boolean signer, boolean writable, boolean called) {
        Use or(Use other) {
            Objects.requireNonNull(other);
            return new Use(signer || other.signer, writable || other.writable, called || other.called);
        }

        int group(boolean lookup) {
            if (signer) {
                return writable ? 0 : 1;
            }
            return (writable ? 2 : 3) + (lookup && !called ? 2 : 0);
        }
    }
}
