package io.coalscan.model.event;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * holder-service to pnl-service and wallet-service, as early as owners are known and before their kinds are: whose history to read.
 *
 * @param rawSupply current total supply
 * @param solUsd price of SOL now; null when no source answered
 * @param candidates by balance, largest first; those surely not people left out
 * @param ledgerCalls node calls that pnl-service may make
 * @param walletCalls node calls that wallet-service may make
 * @param symbol as the mint or its metadata tells it; null when neither does
 */
public record HoldersListed(
        EventHead head,
        String tokenProgram,
        int decimals,
        BigInteger rawSupply,
        @Nullable Double solUsd,
        List<Candidate> candidates,
        int ledgerCalls,
        int walletCalls,
        @Nullable String symbol)
        implements ScanEvent {
    public HoldersListed {
        candidates = List.copyOf(candidates);
    }

    /** One whose symbol is not known. */
    public HoldersListed(
            EventHead head,
            String tokenProgram,
            int decimals,
            BigInteger rawSupply,
            @Nullable Double solUsd,
            List<Candidate> candidates,
            int ledgerCalls,
            int walletCalls) {
        this(head, tokenProgram, decimals, rawSupply, solUsd, candidates, ledgerCalls, walletCalls, null);
    }

    public HoldersListed named(@Nullable String its) {
        return new HoldersListed(
                head, tokenProgram, decimals, rawSupply, solUsd, candidates, ledgerCalls, walletCalls, its);
    }

    @Override
    public HoldersListed again(long now) {
        return new HoldersListed(
                head.again(now),
                tokenProgram,
                decimals,
                rawSupply,
                solUsd,
                candidates,
                ledgerCalls,
                walletCalls,
                symbol);
    }
}
