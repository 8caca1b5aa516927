package io.coalscan.sim.chain;

import java.nio.charset.StandardCharsets;
import software.sava.core.accounts.Signer;

/** Where addresses come from: key pairs of seeded private keys (on the curve) and the programs' own derivations (off it). */
public final class Keys {
    private final long seed;

    public Keys(long seed) {
        this.seed = seed;
    }

    public long seed() {
        return seed;
    }

    /** Address of a key pair; a wallet's or a mint's. The same name gives the same address. */
    public Address wallet(String name) {
        byte[] privateKey = Mix.digest(seed, name);
        return Address.of(Signer.createFromPrivateKey(privateKey).publicKey().toByteArray());
    }

    public static Address derived(Address program, byte[]... seeds) {
        return Derivations.find(program, seeds).address();
    }

    public static int bump(Address program, byte[]... seeds) {
        return Derivations.find(program, seeds).bump();
    }

    public static byte[] text(String seed) {
        return seed.getBytes(StandardCharsets.UTF_8);
    }
}
