package io.coalscan.rpc.decode;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What an instruction of the token programs or of the system program does, however the node wrote it. Addresses are accounts, not owners. */
sealed interface Op {
    /** Index of the instruction. */
    int at();

    /** @param fee what Token-2022 withholds of the amount; null when the instruction does not say */
    record Transfer(
            int at,
            String from,
            String to,
            @Nullable String mint,
            BigInteger amount,
            @Nullable BigInteger fee,
            @Nullable String authority)
            implements Op {}

    record Mint(int at, String mint, String to, BigInteger amount) implements Op {}

    record Burn(
            int at,
            String mint,
            String from,
            BigInteger amount,
            @Nullable String authority) implements Op {}

    record Close(
            int at,
            String account,
            String destination,
            @Nullable String authority) implements Op {}

    record Initialize(int at, String account, String mint, String owner) implements Op {}

    record ChangeOwner(int at, String account, String owner) implements Op {}

    /** @param creates whether the receiver is made by it */
    record Lamports(int at, String from, String to, long lamports, boolean creates) implements Op {}

    /** Allows the delegate to take so much. */
    record Approve(int at, String account, @Nullable String mint, String delegate, String owner, BigInteger amount)
            implements Op {}

    /** The account is given space or an owner: it belongs to a program, whoever paid for it. */
    record Claim(int at, String account) implements Op {}
}
