package io.coalscan.scan.run;

import io.coalscan.model.event.ScanPart;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Some of a scan's parts, storable as one integer. */
public record PartSet(Set<ScanPart> parts) {
    public static final PartSet NONE = new PartSet(Set.of());
    private static final PartSet TO_LINK = new PartSet(EnumSet.of(ScanPart.HOLDERS, ScanPart.LEDGER, ScanPart.WALLETS));

    public PartSet {
        parts = Set.copyOf(parts);
    }

    static PartSet of(Collection<ScanPart> parts) {
        return new PartSet(Set.copyOf(parts));
    }

    static PartSet ofBits(int bits) {
        var parts = EnumSet.noneOf(ScanPart.class);
        for (var part : ScanPart.values()) {
            if ((bits & bit(part)) != 0) {
                parts.add(part);
            }
        }
        return new PartSet(parts);
    }

    int bits() {
        return parts.stream().mapToInt(PartSet::bit).reduce(0, (a, b) -> a | b);
    }

    boolean has(ScanPart part) {
        return parts.contains(part);
    }

    boolean hasAll(PartSet others) {
        return parts.containsAll(others.parts);
    }

    /** Whether everything that links are looked for in is there. */
    boolean readyToLink() {
        return hasAll(TO_LINK);
    }

    /** These parts without the bundles, which are an answer and no ground for a new question. */
    PartSet toLink() {
        var kept = EnumSet.noneOf(ScanPart.class);
        parts.stream().filter(TO_LINK.parts::contains).forEach(kept::add);
        return new PartSet(kept);
    }

    PartSet and(PartSet others) {
        var all = EnumSet.noneOf(ScanPart.class);
        all.addAll(parts);
        all.addAll(others.parts);
        return new PartSet(all);
    }

    // stored: the numbers of parts must not change when the enum does
    private static int bit(ScanPart part) {
        return switch (part) {
            case HOLDERS -> 1;
            case LEDGER -> 2;
            case WALLETS -> 4;
            case BUNDLES -> 8;
        };
    }
}
