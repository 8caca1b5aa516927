package io.coalscan.pnl.smart;

import io.coalscan.pnl.smart.Verdict.Behaviour;
import io.coalscan.pnl.smart.Verdict.Why;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measured wallet.
 *
 * @param lossless whether it won and never lost, so that it has no profit factor
 * @param best tokens that it realised the most in, ten at most
 * @param bought mints that it has a part in, so that their teams can be told from it
 */
public record SmartWallet(
        String wallet,
        Measures measures,
        boolean lossless,
        String cluster,
        Behaviour behaviour,
        List<Why> why,
        List<Part> best,
        List<String> bought) {
    private static final int BEST = 10;

    /** @param holdMillis null when it is not known; so are the others */
    public record Part(
            String mint,
            long realizedLamports,
            long costLamports,
            @Nullable Long entryRank,
            @Nullable Long buyers,
            @Nullable Long holdMillis,
            boolean counts) {
        static Part of(TokenPart part) {
            return new Part(
                    part.mint(),
                    part.realizedLamports(),
                    part.costLamports(),
                    part.entryRank(),
                    part.buyers(),
                    part.holdMillis(),
                    part.known());
        }
    }

    static SmartWallet of(String wallet, List<TokenPart> parts) {
        var measures = Measures.of(parts);
        var verdict = Verdict.of(parts);
        return new SmartWallet(
                wallet,
                measures,
                measures.lossless(),
                Cluster.of(measures).name(),
                verdict.behaviour(),
                verdict.why(),
                parts.stream()
                        .sorted(Comparator.comparingLong(TokenPart::realizedLamports)
                                .reversed()
                                .thenComparing(TokenPart::mint))
                        .limit(BEST)
                        .map(Part::of)
                        .toList(),
                parts.stream().map(TokenPart::mint).toList());
    }
}
