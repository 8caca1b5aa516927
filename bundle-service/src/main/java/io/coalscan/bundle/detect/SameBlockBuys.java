package io.coalscan.bundle.detect;

import io.coalscan.model.Acquisition;
import io.coalscan.model.BundleType;
import io.coalscan.model.event.FoundBundle;
import io.coalscan.model.event.LinkCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Wallets whose first tokens were bought in the same slot. */
record SameBlockBuys(BundleIds ids) {
    private static final int POINTS = 20;
    private static final int POINTS_WITH_CONTROL = 40;
    private static final double CONTROL_PERCENTAGE = 10;

    private record FirstBuy(LinkCandidate wallet, Acquisition buy) {}

    /** @param wallets distinct, by address */
    List<FoundBundle> detect(List<LinkCandidate> wallets) {
        var buys = firstBuys(wallets);
        var pace = new BuyPace(buys.stream()
                .map(first -> first.buy().time())
                .filter(Objects::nonNull)
                .toList());
        return buys.stream()
                .collect(Collectors.groupingBy(first -> first.buy().slot(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(group -> group.size() >= BundleDetector.FEWEST_WALLETS)
                .map(group -> bundle(group, pace))
                .toList();
    }

    private static List<FirstBuy> firstBuys(List<LinkCandidate> wallets) {
        var buys = new ArrayList<FirstBuy>();
        for (var wallet : wallets) {
            var first = wallet.firstAcquisition();
            if (first != null && first.how() == Acquisition.How.BUY) {
                buys.add(new FirstBuy(wallet, first));
            }
        }
        return buys;
    }

    private FoundBundle bundle(List<FirstBuy> group, BuyPace pace) {
        long slot = group.getFirst().buy().slot();
        var members = group.stream().map(FirstBuy::wallet).toList();
        double held = Members.supplyPercentage(members);
        var signatures =
                group.stream().map(first -> first.buy().signature()).sorted().toList();
        var distinct = signatures.stream().distinct().toList();
        return new FoundBundle(
                ids.of(BundleType.SAME_BLOCK_BUY, Long.toString(slot)),
                BundleType.SAME_BLOCK_BUY,
                Members.addresses(members),
                held,
                Members.exceeds(held, CONTROL_PERCENTAGE) ? POINTS_WITH_CONTROL : POINTS,
                slot,
                null,
                null,
                null,
                distinct,
                expectedByChance(group, pace),
                distinct.size() < signatures.size());
    }

    private static @Nullable Double expectedByChance(List<FirstBuy> group, BuyPace pace) {
        for (var first : group) {
            var time = first.buy().time();
            if (time != null) {
                return pace.expectedGroups(time);
            }
        }
        return null;
    }
}
