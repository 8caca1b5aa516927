package io.coalscan.sim.chain;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import software.sava.core.accounts.ProgramDerivedAddress;
import software.sava.core.accounts.PublicKey;

/** Remembers derived addresses: each costs several curve tests, and a trade needs half a dozen. A later one may take an earlier one's place. */
final class Derivations {
    private static final int SLOTS = 1 << 14;
    private static final AtomicReferenceArray<Derived> KNOWN = new AtomicReferenceArray<>(SLOTS);

    private Derivations() {}

    record Derived(Address program, byte[][] seeds, Address address, int bump) {
        boolean isOf(Address otherProgram, byte[][] otherSeeds) {
            return program.equals(otherProgram) && Arrays.deepEquals(seeds, otherSeeds);
        }
    }

    static Derived find(Address program, byte[][] seeds) {
        int slot = (int) Mix.stir(program.prefix(), Arrays.deepHashCode(seeds)) & SLOTS - 1;
        Derived known = KNOWN.get(slot);
        if (known != null && known.isOf(program, seeds)) {
            return known;
        }
        ProgramDerivedAddress found =
                PublicKey.findProgramAddress(List.of(seeds), PublicKey.createPubKey(program.bytes()));
        Derived derived =
                new Derived(program, seeds, Address.of(found.publicKey().toByteArray()), found.nonce());
        KNOWN.set(slot, derived);
        return derived;
    }
}
