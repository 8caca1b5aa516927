package io.coalscan.scan.assemble;

import io.coalscan.model.api.TokenScanResult.Concentration;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of the supply the largest hold, told in several ways. */
final class Concentrations {
    private static final int TOP = 10;
    private static final int BASE_OF_SCORE = 30;

    private Concentrations() {}

    /** @param links null when they are not known */
    static Concentration of(Owners owners, BigInteger supply, @Nullable Links links) {
        var counting = owners.all().stream()
                .filter(owner -> owner.kind() != null && owner.kind().counts())
                .toList();
        var outside = sum(owners.all().stream()
                .filter(owner -> owner.kind() != null && owner.kind().outsideFloat())
                .map(Owner::raw)
                .toList());
        var topCounting = top(counting, TOP);
        return new Concentration(
                share(top(owners.all(), TOP), supply),
                share(topCounting, supply),
                links == null ? null : share(merged(counting, links), supply),
                share(topCounting, supply.subtract(outside)),
                share(top(owners.scored(), BASE_OF_SCORE), supply));
    }

    /** The largest, with linked wallets as one. */
    private static BigInteger merged(List<Owner> counting, Links links) {
        var groupOf = new HashMap<String, String>();
        links.groups().forEach((name, wallets) -> wallets.forEach(wallet -> groupOf.put(wallet, name)));
        var held = new HashMap<String, BigInteger>();
        for (var owner : counting) {
            held.merge(groupOf.getOrDefault(owner.address(), owner.address()), owner.raw(), BigInteger::add);
        }
        var largest = new ArrayList<>(held.values());
        largest.sort(Comparator.reverseOrder());
        return sum(largest.subList(0, Math.min(TOP, largest.size())));
    }

    private static BigInteger top(List<Owner> owners, int count) {
        return sum(owners.stream().limit(count).map(Owner::raw).toList());
    }

    private static BigInteger sum(List<BigInteger> amounts) {
        return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Null when there is nothing to have a share of. */
    private static @Nullable Double share(BigInteger part, BigInteger whole) {
        return whole.signum() <= 0 ? null : (Double) Amounts.percentage(part, whole);
    }
}
