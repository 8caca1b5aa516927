package io.coalscan.sim.chain;

/** The programs and system accounts that every transaction may name. */
public final class KnownPrograms {
    public static final Address SYSTEM = Address.of("11111111111111111111111111111111");
    public static final Address TOKEN = Address.of("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
    public static final Address TOKEN_2022 = Address.of("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb");
    public static final Address ASSOCIATED_TOKEN = Address.of("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL");
    public static final Address COMPUTE_BUDGET = Address.of("ComputeBudget111111111111111111111111111111");
    public static final Address MEMO = Address.of("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr");
    public static final Address METADATA = Address.of("metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s");
    public static final Address RENT = Address.of("SysvarRent111111111111111111111111111111111");
    public static final Address LOADER = Address.of("BPFLoaderUpgradeab1e11111111111111111111111");
    public static final Address NATIVE_LOADER = Address.of("NativeLoader1111111111111111111111111111111");
    public static final Address WSOL = Address.of("So11111111111111111111111111111111111111112");
    public static final Address USDC = Address.of("EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v");

    private KnownPrograms() {}

    /** Built into the node: logs no compute units. */
    public static boolean isNative(Address program) {
        return program.equals(SYSTEM) || program.equals(COMPUTE_BUDGET);
    }

    public static boolean isToken(Address program) {
        return program.equals(TOKEN) || program.equals(TOKEN_2022);
    }
}
