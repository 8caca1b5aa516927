package io.coalscan.rpc.decode;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One owner's purchase or sale with one or several pools of one route. Mutable while the hops are added.
 *
 * @see Movement
 */
final class Trade {
    final int at;
    final int top;
    final String owner;
    final String mint;
    final boolean buy;
    final String quote;
    private final @Nullable String partner;
    private Hop largest;
    BigInteger amount = BigInteger.ZERO;
    BigInteger leg = BigInteger.ZERO;
    BigInteger fee = BigInteger.ZERO;
    BigInteger besides = BigInteger.ZERO;
    private BigInteger largestAmount = BigInteger.ZERO;
    private final List<Hop> hops = new ArrayList<>();

    Trade(int at, String owner, String mint, boolean buy, Hop hop) {
        this(at, owner, mint, buy, hop, null);
    }

    private Trade(int at, String owner, String mint, boolean buy, Hop hop, @Nullable String partner) {
        this.at = at;
        this.top = hop.top();
        this.owner = owner;
        this.mint = mint;
        this.buy = buy;
        this.quote = hop.quote();
        this.largest = hop;
        this.partner = partner;
    }

    String venue() {
        return largest.venue();
    }

    /** Who stands on the other side: the pool that gave or took most, unless it is somebody who signed too. */
    String pool() {
        if (partner != null) {
            return partner;
        }
        return buy ? largest.poolOut() : largest.poolIn();
    }

    void add(Hop hop, BigInteger tokens, BigInteger quoteLeg, BigInteger venueFee) {
        amount = amount.add(tokens);
        leg = leg.add(quoteLeg);
        fee = fee.add(venueFee);
        besides = besides.add(hop.besides());
        hops.add(hop);
        if (tokens.compareTo(largestAmount) > 0) {
            largestAmount = tokens;
            largest = hop;
        }
    }

    /** The same exchange as the other side sees it, where the other side is no pool but somebody who signed too. */
    Trade mirrored() {
        var other = new Trade(at, pool(), mint, !buy, largest, owner);
        other.add(largest, amount, leg, BigInteger.ZERO);
        return other;
    }

    boolean took(Hop hop) {
        return hops.contains(hop);
    }

    boolean sameRoute(String otherOwner, String otherMint, boolean otherBuy, Hop hop) {
        return owner.equals(otherOwner)
                && mint.equals(otherMint)
                && buy == otherBuy
                && top == hop.top()
                && quote.equals(hop.quote());
    }

    /** Whether the two undo each other at different pools: arbitrage with the owner's stock. */
    boolean undoes(Trade other) {
        return owner.equals(other.owner)
                && mint.equals(other.mint)
                && buy != other.buy
                && top == other.top
                && amount.equals(other.amount)
                && !largest.samePool(other.largest);
    }
}
