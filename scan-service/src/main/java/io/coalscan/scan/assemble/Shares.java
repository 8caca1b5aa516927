package io.coalscan.scan.assemble;

import io.coalscan.model.api.TokenFacts.Creator;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shares of the supply, 0 to 100, of those that stand out. */
final class Shares {
    private Shares() {}

    /** Held by wallets that are linked with others. */
    static double bundled(Owners owners, Links links, BigInteger supply) {
        var wallets = links.wallets();
        return share(
                owners.scored().stream()
                        .filter(owner -> wallets.contains(owner.address()))
                        .toList(),
                supply);
    }

    /** Held by those that bought at once; null when the creation is not known, or none is found where most purchases are not known. */
    static @Nullable Double snipers(ScanFacts facts, Owners owners, BigInteger supply) {
        var createdSlot = facts.holders().createdSlot();
        if (createdSlot == null) {
            return null;
        }
        var snipers = owners.scored().stream()
                .filter(owner -> HolderFacts.isSniper(owner, createdSlot))
                .toList();
        return snipers.isEmpty() && !knowsMost(owners) ? null : (Double) share(snipers, supply);
    }

    private static boolean knowsMost(Owners owners) {
        long known = owners.scored().stream()
                .filter(owner -> owner.firstAcquisition() != null)
                .count();
        return known > 0 && 2 * known >= owners.scored().size();
    }

    /** The creator with what it holds and sold, as far as it is known; null when nobody knows who it is. */
    static @Nullable Creator creator(ScanFacts facts, Owners owners, BigInteger supply) {
        var known = facts.holders().token().creator();
        if (known == null) {
            return null;
        }
        var owner = owners.find(known.address());
        return new Creator(
                known.address(),
                known.holdsPercentage() != null ? known.holdsPercentage() : holds(facts, owners, owner, supply),
                known.soldPercentage() != null
                        ? known.soldPercentage()
                        : owner == null ? null : owner.soldPercentage());
    }

    private static @Nullable Double holds(ScanFacts facts, Owners owners, @Nullable Owner owner, BigInteger supply) {
        if (owner != null) {
            return share(List.of(owner), supply);
        }
        boolean allListed =
                Objects.equals(facts.holders().holderCount(), owners.all().size());
        return allListed ? 0.0 : null;
    }

    private static double share(List<Owner> some, BigInteger supply) {
        var held = some.stream().map(Owner::raw).reduce(BigInteger.ZERO, BigInteger::add);
        return supply.signum() == 0 ? 0 : Amounts.percentage(held, supply);
    }
}
