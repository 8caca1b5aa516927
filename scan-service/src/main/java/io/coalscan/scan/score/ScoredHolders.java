package io.coalscan.scan.score;

import io.coalscan.model.HolderKind;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which owners are scored: the largest of those that count, ties by address.
 *
 * @param scored largest first
 * @param wanted how many would be scored if every owner and every owner's kind were known
 */
public record ScoredHolders(List<Owner> scored, int wanted) {
    public ScoredHolders {
        scored = List.copyOf(scored);
    }

    /** @param kind null when it was not found out: such an owner is wanted, but not scored */
    public record Owner(String address, @Nullable HolderKind kind, BigInteger rawBalance) {}

    /**
     * @param owners in any order; those without a balance are no holders
     * @param listComplete whether these are all owners
     * @param limit how many holders are scored at most
     */
    public static ScoredHolders select(Collection<Owner> owners, boolean listComplete, int limit) {
        var counting = owners.stream()
                .filter(owner -> owner.rawBalance().signum() > 0)
                .filter(owner -> owner.kind() == null || owner.kind().counts())
                .sorted(Comparator.comparing(Owner::rawBalance).reversed().thenComparing(Owner::address))
                .limit(limit)
                .toList();
        var scored = counting.stream().filter(owner -> owner.kind() != null).toList();
        return new ScoredHolders(scored, listComplete ? counting.size() : limit);
    }
}
