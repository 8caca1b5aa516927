package io.coalscan.bundle.detect;

import io.coalscan.model.event.FoundBundle;
import io.coalscan.model.event.LinkCandidate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All links among the candidates of one token. */
public final class BundleDetector {
    /** A group is linked from this many distinct wallets on. */
    static final int FEWEST_WALLETS = 3;

    private final BundleIds ids;

    public BundleDetector(String chain, String mint) {
        this.ids = new BundleIds(chain, mint);
    }

    /** @return same-block buys by slot, then shared funders by address, then coordinated sells by time */
    public List<FoundBundle> detect(Collection<LinkCandidate> candidates) {
        var wallets = distinct(candidates);
        return Stream.of(
                        new SameBlockBuys(ids).detect(wallets),
                        new SameFunders(ids).detect(wallets),
                        new CoordinatedSells(ids).detect(wallets))
                .flatMap(List::stream)
                .toList();
    }

    private static List<LinkCandidate> distinct(Collection<LinkCandidate> candidates) {
        return candidates.stream()
                .collect(Collectors.toMap(LinkCandidate::owner, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(LinkCandidate::owner))
                .toList();
    }
}
