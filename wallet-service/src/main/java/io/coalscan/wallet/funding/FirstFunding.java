package io.coalscan.wallet.funding;

import io.coalscan.model.Funding;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Finds the first SOL that somebody else sent a wallet. */
public final class FirstFunding {
    /** 0.001 SOL: less is dust, sent to be seen. */
    static final long LEAST_LAMPORTS = 1_000_000;

    private FirstFunding() {}

    /**
     * @param oldestFirst the wallet's oldest transactions
     * @return the funding without a kind; empty when none of them funds it
     */
    public static Optional<Funding> find(String wallet, List<DecodedTransaction> oldestFirst) {
        return oldestFirst.stream()
                .flatMap(transaction -> transaction.movements().stream()
                        .filter(movement -> funds(movement, wallet))
                        .map(movement -> funding(transaction, movement)))
                .findFirst();
    }

    private static boolean funds(Movement movement, String wallet) {
        var lamports = movement.quoteAmount();
        return movement.side() == Movement.Side.FUND
                && movement.owner().equals(wallet)
                && movement.counterparty() != null
                && !wallet.equals(movement.counterparty())
                && lamports != null
                && lamports.compareTo(BigInteger.valueOf(LEAST_LAMPORTS)) >= 0;
    }

    private static Funding funding(DecodedTransaction transaction, Movement movement) {
        var sender = movement.counterparty();
        var lamports = movement.quoteAmount();
        if (sender == null || lamports == null) {
            throw new IllegalArgumentException("no funding: " + movement);
        }
        return new Funding(
                sender,
                null,
                lamports.longValueExact(),
                transaction.time(),
                transaction.signature(),
                transaction.slot());
    }
}
