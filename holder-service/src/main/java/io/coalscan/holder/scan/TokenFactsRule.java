package io.coalscan.holder.scan;

import io.coalscan.holder.market.BondingCurve;
import io.coalscan.holder.mint.FirstLook;
import io.coalscan.holder.mint.MintAccount;
import io.coalscan.holder.mint.TokenIdentity;
import io.coalscan.holder.owners.Holding;
import io.coalscan.holder.owners.Owner;
import io.coalscan.model.api.TokenFacts;
import java.math.BigInteger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what the token is. */
final class TokenFactsRule {
    /** Launch curves of other venues, where one authority holds the tokens for sale of every token: LaunchLab, Meteora DBC. */
    private static final Set<String> LAUNCH_AUTHORITIES =
            Set.of("WLHv2UAZm6z4KyaaELi5pjdbJh6RESMva1Rnn8pJVVh", "FhVo3mqL8PW5pH5U2CN4XE33DokiyZnUwuGpH2hmHLuM");
    /** What a launch authority still holds after the launch is dust or fees. */
    private static final double STILL_LAUNCHING = 1;

    private TokenFactsRule() {}

    static TokenFacts of(
            FirstLook.Token look, @Nullable BondingCurve curve, @Nullable CreatorRule creator, Holding holding) {
        MintAccount mint = look.mint();
        TokenIdentity identity = look.identity();
        return new TokenFacts(
                mint.address(),
                identity == null ? null : identity.name(),
                identity == null ? null : identity.symbol(),
                mint.decimals(),
                mint.supply().toString(),
                mint.program(),
                mint.mintAuthority(),
                mint.freezeAuthority(),
                identity == null ? null : (Boolean) identity.mutable(),
                identity == null ? null : identity.uri(),
                creator(creator, mint.supply(), holding),
                onCurve(curve, mint.supply(), holding),
                curve == null || curve.complete() ? null : (Double) curve.progress(),
                mint.extensions());
    }

    private static TokenFacts.@Nullable Creator creator(
            @Nullable CreatorRule creator, BigInteger supply, Holding holding) {
        return creator == null
                ? null
                : new TokenFacts.Creator(creator.address(), holds(creator.address(), supply, holding), null);
    }

    /** 0 only where the list names every owner. */
    private static @Nullable Double holds(String address, BigInteger supply, Holding holding) {
        if (supply.signum() == 0) {
            return null;
        }
        for (Owner owner : holding.owners()) {
            if (owner.address().equals(address)) {
                return percentage(owner.balance(), supply);
            }
        }
        Integer all = holding.holderCount();
        return all != null && all == holding.owners().size() ? 0.0 : null;
    }

    private static @Nullable Boolean onCurve(@Nullable BondingCurve curve, BigInteger supply, Holding holding) {
        if (curve != null) {
            return !curve.complete();
        }
        boolean launching = supply.signum() > 0
                && holding.owners().stream()
                        .filter(owner -> LAUNCH_AUTHORITIES.contains(owner.address()))
                        .anyMatch(owner -> percentage(owner.balance(), supply) >= STILL_LAUNCHING);
        if (launching) {
            return true;
        }
        return holding.complete() ? false : null;
    }

    private static double percentage(BigInteger part, BigInteger supply) {
        return 100 * part.doubleValue() / supply.doubleValue();
    }
}
