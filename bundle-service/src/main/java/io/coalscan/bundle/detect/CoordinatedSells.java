package io.coalscan.bundle.detect;

import io.coalscan.model.BundleType;
import io.coalscan.model.SellBurst;
import io.coalscan.model.event.FoundBundle;
import io.coalscan.model.event.LinkCandidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Wallets that each sold at least half of what they held inside one minute. */
record CoordinatedSells(BundleIds ids) {
    private static final long WINDOW = 60_000;
    private static final double LEAST_SOLD = 0.5;

    private record Sale(LinkCandidate wallet, SellBurst burst) {
        long start() {
            return burst.start();
        }

        boolean sharesTradesWith(Sale other) {
            return wallet.owner().equals(other.wallet.owner())
                    && burst.start() <= other.burst.end()
                    && other.burst.start() <= burst.end();
        }
    }

    /** @param wallets distinct, by address */
    List<FoundBundle> detect(List<LinkCandidate> wallets) {
        var left = sales(wallets);
        var found = new ArrayList<List<Sale>>();
        var window = fullest(left);
        while (distinctWallets(window) >= BundleDetector.FEWEST_WALLETS) {
            found.add(window);
            left = without(left, window);
            window = fullest(left);
        }
        return found.stream()
                .sorted(Comparator.comparingLong(sales -> sales.getFirst().start()))
                .map(this::bundle)
                .toList();
    }

    private static List<Sale> sales(List<LinkCandidate> wallets) {
        return wallets.stream()
                .flatMap(wallet -> wallet.sellBursts().stream()
                        .filter(burst -> burst.soldShare() >= LEAST_SOLD)
                        .map(burst -> new Sale(wallet, burst)))
                .sorted(Comparator.comparingLong(Sale::start)
                        .thenComparing(sale -> sale.wallet().owner())
                        .thenComparingLong(sale -> sale.burst().end()))
                .toList();
    }

    /** The window with most distinct wallets, the earliest of equals; every window worth looking at starts with a burst. */
    private static List<Sale> fullest(List<Sale> byStart) {
        List<Sale> best = List.of();
        for (int first = 0; first < byStart.size(); first++) {
            var window = windowFrom(byStart, first);
            if (distinctWallets(window) > distinctWallets(best)) {
                best = window;
            }
        }
        return best;
    }

    private static List<Sale> windowFrom(List<Sale> byStart, int first) {
        long end = byStart.get(first).start() + WINDOW;
        return byStart.subList(first, byStart.size()).stream()
                .takeWhile(sale -> sale.start() <= end)
                .filter(sale -> sale.burst().end() <= end)
                .toList();
    }

    private static long distinctWallets(List<Sale> sales) {
        return sales.stream().map(sale -> sale.wallet().owner()).distinct().count();
    }

    /** A trade counts in one window only: bursts that share trades with the window's go with them. */
    private static List<Sale> without(List<Sale> sales, List<Sale> window) {
        return sales.stream()
                .filter(sale -> window.stream().noneMatch(sale::sharesTradesWith))
                .toList();
    }

    private FoundBundle bundle(List<Sale> window) {
        long start = window.getFirst().start();
        var sellers = window.stream()
                .map(Sale::wallet)
                .collect(Collectors.toMap(LinkCandidate::owner, Function.identity(), (one, same) -> one))
                .values();
        return new FoundBundle(
                ids.of(BundleType.COORDINATED_SELL, Long.toString(start)),
                BundleType.COORDINATED_SELL,
                Members.addresses(sellers),
                Members.supplyPercentage(sellers),
                Members.pointsBySize(sellers.size()),
                null,
                null,
                start,
                window.stream().mapToLong(sale -> sale.burst().end()).max().orElse(start),
                window.stream()
                        .flatMap(sale -> sale.burst().signatures().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                null,
                null);
    }
}
