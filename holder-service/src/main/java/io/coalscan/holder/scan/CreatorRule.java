package io.coalscan.holder.scan;

import io.coalscan.holder.market.BondingCurve;
import io.coalscan.holder.mint.TokenIdentity;
import io.coalscan.rpc.known.Addresses;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who made the token, and how that is known. A curve's creator may be a program's account that shares fees among several people: a person named
 * by the metadata is told before it.
 *
 * @param source "curve", "metadata-creator" or "update-authority"
 */
record CreatorRule(String address, String source) {
    /** Signs the metadata of every classic pump.fun coin and made none of them. */
    private static final String PUMP_MINT_AUTHORITY = "TSLvdd1pWpHVjahSpsvCXUbgwsL3JAcvokwaKt1eokM";

    /** @return null when nobody is named */
    static @Nullable CreatorRule find(@Nullable BondingCurve curve, @Nullable TokenIdentity identity) {
        var ofCurve = curve == null ? Stream.<CreatorRule>empty() : named(curve.creator(), "curve");
        var ofCreators = identity == null
                ? Stream.<CreatorRule>empty()
                : identity.creators().stream().flatMap(creator -> named(creator, "metadata-creator"));
        var ofAuthority =
                identity == null ? Stream.<CreatorRule>empty() : named(identity.updateAuthority(), "update-authority");
        var named = Stream.of(ofCurve, ofCreators, ofAuthority)
                .flatMap(sources -> sources)
                .toList();
        return named.stream()
                .filter(CreatorRule::isPerson)
                .findFirst()
                .orElse(named.isEmpty() ? null : named.getFirst());
    }

    private static Stream<CreatorRule> named(@Nullable String address, String source) {
        return address == null || address.equals(PUMP_MINT_AUTHORITY)
                ? Stream.empty()
                : Stream.of(new CreatorRule(address, source));
    }

    private boolean isPerson() {
        return Addresses.isOnCurve(address);
    }
}
