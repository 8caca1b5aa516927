package io.coalscan.rpc.known;

/** Addresses that code itself must know by name. All of them are also in the registry. */
public final class Programs {
    public static final String SYSTEM = "11111111111111111111111111111111";
    public static final String TOKEN = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA";
    public static final String TOKEN_2022 = "TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb";
    public static final String ASSOCIATED_TOKEN = "ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL";
    public static final String COMPUTE_BUDGET = "ComputeBudget111111111111111111111111111111";
    public static final String STAKE = "Stake11111111111111111111111111111111111111";
    public static final String VOTE = "Vote111111111111111111111111111111111111111";
    public static final String METADATA = "metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s";
    public static final String PUMP_FUN = "6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P";
    public static final String PUMP_SWAP = "pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA";

    public static final String WRAPPED_SOL = "So11111111111111111111111111111111111111112";
    public static final String USDC = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v";
    public static final String USDT = "Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB";

    private Programs() {}

    /** Whether the account is a token program, classic or Token-2022. */
    public static boolean isTokenProgram(String program) {
        return program.equals(TOKEN) || program.equals(TOKEN_2022);
    }

    /** Whether prices may be told in this mint. */
    public static boolean isQuote(String mint) {
        return mint.equals(WRAPPED_SOL) || mint.equals(USDC) || mint.equals(USDT);
    }
}
