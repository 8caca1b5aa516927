package io.coalscan.scan.score;

import io.coalscan.model.api.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How numbers are compared, written and proven, the same in every part. */
final class Figures {
    /** Sums of decimal fractions miss by far less than this; real shares differ by far more. */
    private static final double NOISE = 1e-9;

    private Figures() {}

    static boolean exceeds(double sum, double limit) {
        return sum - limit > NOISE;
    }

    static String oneDecimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    static String amount(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    static List<String> addresses(List<ScoredHolder> holders) {
        return holders.stream().map(ScoredHolder::address).toList();
    }

    static double supplyOf(List<ScoredHolder> holders) {
        return holders.stream().mapToDouble(ScoredHolder::supplyPercentage).sum();
    }

    static Reason.Evidence balancesOf(List<ScoredHolder> holders) {
        return Reason.Evidence.ofWallets(addresses(holders));
    }

    static Reason.Evidence acquisitionsOf(List<ScoredHolder> holders) {
        return new Reason.Evidence(
                addresses(holders),
                holders.stream()
                        .map(holder -> holder.evidence().acquisitionSignature())
                        .filter(Objects::nonNull)
                        .toList(),
                holders.stream()
                        .map(holder -> holder.evidence().acquisitionSlot())
                        .filter(Objects::nonNull)
                        .toList());
    }

    static Reason.Evidence salesOf(List<ScoredHolder> holders) {
        return new Reason.Evidence(
                addresses(holders),
                holders.stream()
                        .flatMap(holder -> holder.evidence().sellSignatures().stream())
                        .toList(),
                List.of());
    }
}
