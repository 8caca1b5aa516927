package io.coalscan.model.event;

import io.coalscan.model.HolderListSource;
import io.coalscan.model.api.Liquidity;
import io.coalscan.model.api.Price;
import io.coalscan.model.api.TokenFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * holder-service to scan-service: who holds the token and what it is.
 *
 * @param price when no pool of a known venue was found: only its solUsd and the source of that after a comma, or null
 * @param marketCap USD, price x supply; null when the price is unknown
 * @param tokenAgeSeconds at the scan's acceptance; null when unknown
 * @param tokenAgeIsLowerBound whether the token may be older
 * @param createdSlot slot of creation; null when unknown or only a lower bound of the age is known
 * @param holderCount all owners; null when the list is incomplete
 * @param owners the first 1 000 by balance, ties by address
 */
public record HoldersResolved(
        EventHead head,
        TokenFacts token,
        @Nullable Price price,
        List<Liquidity> liquidity,
        @Nullable Double marketCap,
        @Nullable Long tokenAgeSeconds,
        boolean tokenAgeIsLowerBound,
        @Nullable Long createdSlot,
        HolderListSource source,
        @Nullable Integer holderCount,
        List<OwnerBalance> owners,
        int callsMade,
        boolean partial)
        implements ScanEvent {
    public HoldersResolved {
        liquidity = List.copyOf(liquidity);
        owners = List.copyOf(owners);
    }
}
