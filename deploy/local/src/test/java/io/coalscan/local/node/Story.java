package io.coalscan.local.node;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was done on the node, told by who did it.
 *
 * @param aheadSeconds how far the node's clock ran ahead of this machine's
 * @param markets wallets that gave tokens for SOL, of the classic token and of the one with a fee
 * @param treasury a program-derived address that owns tokens
 * @param withoutFunding a wallet whose SOL came by no transaction
 */
public record Story(
        String url,
        long aheadSeconds,
        String classic,
        String withFee,
        List<String> markets,
        String issuer,
        String freezer,
        String treasury,
        String incinerator,
        List<String> sharedFunders,
        String withoutFunding,
        int feeBasisPoints,
        List<Act> acts) {

    /**
     * One movement; several may have happened in one transaction.
     *
     * @param seconds of its block, by the node's clock
     * @param raw what the sender gave, or what was minted or burned
     * @param fee what of it the token kept back
     */
    public record Act(
            String signature,
            long slot,
            long seconds,
            String kind,
            @Nullable String mint,
            @Nullable String from,
            @Nullable String to,
            @Nullable BigInteger raw,
            @Nullable BigInteger fee,
            @Nullable Long lamports) {}

    /** Block time by the clock of this machine, epoch milliseconds. */
    public long millis(Act act) {
        return (act.seconds() - aheadSeconds) * 1000;
    }

    /** Who sent the owner its first SOL; null when nobody did. */
    public @Nullable Act funding(String owner) {
        return acts.stream()
                .filter(act -> act.kind().equals("fund") && owner.equals(act.to()))
                .findFirst()
                .orElse(null);
    }

    public Set<String> fundedBy(String funder) {
        return acts.stream()
                .filter(act -> act.kind().equals("fund") && funder.equals(act.from()))
                .map(act -> String.valueOf(act.to()))
                .collect(Collectors.toSet());
    }

    public Set<String> signatures() {
        return acts.stream().map(Act::signature).collect(Collectors.toSet());
    }
}
