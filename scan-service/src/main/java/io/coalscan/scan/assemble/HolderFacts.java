package io.coalscan.scan.assemble;

import io.coalscan.model.Acquisition;
import io.coalscan.model.Funding.FunderKind;
import io.coalscan.model.HolderFact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts beside the labels; they give no points. */
final class HolderFacts {
    /** Bought so many slots after the creation at most. */
    private static final long SNIPER_SLOTS = 3;

    private HolderFacts() {}

    /**
     * @param creator of the token, where known
     * @param createdSlot where known
     */
    static List<HolderFact> of(Owner owner, @Nullable String creator, @Nullable Long createdSlot) {
        var facts = new ArrayList<HolderFact>();
        if (owner.address().equals(creator)) {
            facts.add(HolderFact.CREATOR);
        }
        if (isSniper(owner, createdSlot)) {
            facts.add(HolderFact.SNIPER);
        }
        var profile = owner.profile();
        if (profile != null && owner.isWallet()) {
            if (profile.funding() != null && profile.funding().kind() == FunderKind.EXCHANGE) {
                facts.add(HolderFact.EXCHANGE_FUNDED);
            }
            if (profile.exchangeLike()) {
                facts.add(HolderFact.EXCHANGE_LIKE);
            }
        }
        return facts;
    }

    static boolean isSniper(Owner owner, @Nullable Long createdSlot) {
        var first = owner.firstAcquisition();
        return createdSlot != null
                && first != null
                && first.how() == Acquisition.How.BUY
                && first.slot() - createdSlot <= SNIPER_SLOTS;
    }
}
