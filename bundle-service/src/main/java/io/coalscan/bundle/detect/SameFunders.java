package io.coalscan.bundle.detect;

import io.coalscan.model.BundleType;
import io.coalscan.model.event.FoundBundle;
import io.coalscan.model.event.LinkCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Wallets whose first SOL came from the same address. Stop-nodes never get here: their funder is null. */
record SameFunders(BundleIds ids) {
    /** @param wallets distinct, by address */
    List<FoundBundle> detect(List<LinkCandidate> wallets) {
        Map<String, List<LinkCandidate>> byFunder = new TreeMap<>();
        for (var wallet : wallets) {
            var funder = wallet.funder();
            if (funder != null) {
                byFunder.computeIfAbsent(funder, unseen -> new ArrayList<>()).add(wallet);
            }
        }
        return byFunder.entrySet().stream()
                .filter(group -> group.getValue().size() >= BundleDetector.FEWEST_WALLETS)
                .map(group -> bundle(group.getKey(), group.getValue()))
                .toList();
    }

    private FoundBundle bundle(String funder, List<LinkCandidate> funded) {
        return new FoundBundle(
                ids.of(BundleType.SAME_FUNDER, funder),
                BundleType.SAME_FUNDER,
                Members.addresses(funded),
                Members.supplyPercentage(funded),
                Members.pointsBySize(funded.size()),
                null,
                funder,
                null,
                null,
                funded.stream()
                        .map(LinkCandidate::funderSignature)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                null,
                null);
    }
}
