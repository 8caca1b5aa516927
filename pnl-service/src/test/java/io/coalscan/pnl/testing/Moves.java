package io.coalscan.pnl.testing;

import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Fees;
import io.coalscan.rpc.decode.Movement.Side;
import io.coalscan.rpc.decode.TokenBalance;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Movements of one mint, and transactions made of them that keep the balances right. */
public final class Moves {
    public static final String MINT = "Mint111";
    public static final String POOL = "Pool111";
    public static final long SOL = 1_000_000_000L;

    private final String mint;
    private final Map<String, BigInteger> balances = new HashMap<>();

    public Moves() {
        this(MINT);
    }

    public Moves(String mint) {
        this.mint = mint;
    }

    public static Movement buy(String owner, long amount, long lamports) {
        return trade(Side.BUY, owner, amount, QuoteAsset.SOL, lamports, Fees.NONE);
    }

    public static Movement sell(String owner, long amount, long lamports) {
        return trade(Side.SELL, owner, amount, QuoteAsset.SOL, lamports, Fees.NONE);
    }

    public static Movement trade(Side side, String owner, long amount, QuoteAsset asset, long quote, Fees fees) {
        return new Movement(
                side,
                Cause.SWAP,
                "pumpswap",
                owner,
                MINT,
                BigInteger.valueOf(amount),
                asset.mint(),
                BigInteger.valueOf(quote),
                POOL,
                true,
                fees);
    }

    public static Movement swap(Side side, String owner, long amount) {
        return bare(side, Cause.TOKEN_SWAP, owner, amount, POOL, true);
    }

    public static Movement in(String owner, long amount, @Nullable String from) {
        return bare(Side.TRANSFER_IN, Cause.TRANSFER, owner, amount, from, false);
    }

    public static Movement out(String owner, long amount, @Nullable String to) {
        return bare(Side.TRANSFER_OUT, Cause.TRANSFER, owner, amount, to, true);
    }

    public static Movement bare(
            Side side, Cause cause, String owner, long amount, @Nullable String counterparty, boolean signed) {
        return new Movement(
                side,
                cause,
                "token",
                owner,
                MINT,
                BigInteger.valueOf(amount),
                null,
                null,
                counterparty,
                signed,
                Fees.NONE);
    }

    /** A transaction at a slot; its block time is the slot in seconds after a fixed day. */
    public DecodedTransaction transaction(String signature, long slot, Movement... movements) {
        var before = new HashMap<String, BigInteger>();
        for (var movement : movements) {
            var owner = movement.owner();
            before.putIfAbsent(owner, balances.getOrDefault(owner, BigInteger.ZERO));
            var amount = movement.amount();
            if (amount != null) {
                boolean gained = movement.side() == Side.BUY || movement.side() == Side.TRANSFER_IN;
                balances.merge(owner, gained ? amount : amount.negate(), BigInteger::add);
            }
        }
        var held = new ArrayList<TokenBalance>();
        before.forEach((owner, was) ->
                held.add(new TokenBalance(owner, mint, 6, was, balances.getOrDefault(owner, BigInteger.ZERO))));
        held.add(new TokenBalance(POOL, QuoteAsset.SOL.mint(), 9, BigInteger.TEN, BigInteger.TEN));
        return new DecodedTransaction(
                signature,
                slot,
                timeOf(slot),
                false,
                "payer",
                List.of("payer"),
                5_000,
                Stream.of(movements).map(this::ofThisMint).toList(),
                held);
    }

    private Movement ofThisMint(Movement movement) {
        return new Movement(
                movement.side(),
                movement.cause(),
                movement.venue(),
                movement.owner(),
                movement.mint() == null ? null : mint,
                movement.amount(),
                movement.quoteMint(),
                movement.quoteAmount(),
                movement.counterparty(),
                movement.ownerSigned(),
                movement.fees());
    }

    public BigInteger balance(String owner) {
        return balances.getOrDefault(owner, BigInteger.ZERO);
    }

    public static long timeOf(long slot) {
        return 1_700_000_000_000L + slot * 1_000;
    }
}
