package io.coalscan.rpc.decode;

import java.math.BigInteger;

/**
 * A movement between two owners, as one instruction made it. SOL moves under wrapped SOL's mint, whether wrapped or not.
 *
 * @param at index of the instruction
 * @param from owner; {@link #NOBODY} when minted
 * @param to owner; {@link #NOBODY} when burned
 * @param fromAccount the token account, or the wallet itself for native SOL
 * @param received what arrived: less than sent when Token-2022 withheld a fee
 */
record Flow(
        int at,
        Kind kind,
        String mint,
        String from,
        String to,
        String fromAccount,
        String toAccount,
        BigInteger sent,
        BigInteger received) {
    static final String NOBODY = "";

    enum Kind {
        TOKEN,
        /** SOL from wallet to wallet. */
        NATIVE,
        /** SOL that pays for a new account which belongs to a program. */
        DEPOSIT,
        /** Wrapped SOL that reached somebody else because its account was closed to him. */
        UNWRAPPED,
        /** SOL that a program moved without a transfer instruction. */
        DIRECT,
        MINT,
        BURN
    }

    boolean nativeSol() {
        return kind == Kind.NATIVE || kind == Kind.DIRECT || kind == Kind.DEPOSIT;
    }

    /** Whether it can be a leg of a swap. */
    boolean exchangeable() {
        return kind != Kind.MINT && kind != Kind.BURN && kind != Kind.DEPOSIT;
    }

    Flow receiving(BigInteger amount) {
        return new Flow(at, kind, mint, from, to, fromAccount, toAccount, sent, amount);
    }
}
