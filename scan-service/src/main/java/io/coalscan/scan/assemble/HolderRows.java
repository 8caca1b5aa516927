package io.coalscan.scan.assemble;

import io.coalscan.model.api.Holder;
import io.coalscan.model.event.OwnerLedger;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Owners as callers see them. Amounts of an owner whose history is not complete are unknown. */
final class HolderRows {
    private static final int LAMPORTS_DECIMALS = 9;

    private final BigInteger supply;
    private final int decimals;
    private final long scanTime;
    private final @Nullable String creator;
    private final @Nullable Long createdSlot;
    private final @Nullable Double priceUsd;
    private final Links links;

    HolderRows(ScanFacts facts, @Nullable Double priceUsd, Links links) {
        var token = facts.holders().token();
        this.supply = new BigInteger(token.supply());
        this.decimals = token.decimals();
        this.scanTime = facts.scanTime();
        this.creator = token.creator() == null ? null : token.creator().address();
        this.createdSlot = facts.holders().createdSlot();
        this.priceUsd = priceUsd;
        this.links = links;
    }

    Holder row(Owner owner) {
        var ledger = owner.completeLedger();
        var profile = owner.profile();
        var held = HoldTime.of(owner, scanTime);
        var profit = Profit.of(ledger, decimals, priceUsd);
        var activity = Activity.of(owner, scanTime);
        double balance = Amounts.tokens(owner.raw(), decimals);
        return new Holder(
                owner.rank(),
                owner.address(),
                owner.kind(),
                owner.scored(),
                balance,
                owner.raw().toString(),
                supply.signum() == 0 ? 0 : Amounts.percentage(owner.raw(), supply),
                priceUsd == null ? null : balance * priceUsd,
                held.since(),
                held.seconds(),
                held.lowerBound(),
                tokens(ledger, OwnerLedger::rawBought),
                tokens(ledger, OwnerLedger::rawSold),
                tokens(ledger, OwnerLedger::rawReceived),
                tokens(ledger, OwnerLedger::rawSent),
                raw(ledger, OwnerLedger::rawBought),
                raw(ledger, OwnerLedger::rawSold),
                raw(ledger, OwnerLedger::rawReceived),
                raw(ledger, OwnerLedger::rawSent),
                ledger == null ? null : ledger.boughtSol(),
                ledger == null ? null : ledger.soldSol(),
                ledger == null ? null : ledger.feesSol(),
                owner.soldPercentage(),
                profit.total(),
                profit.percentage(),
                profit.realized(),
                profit.unrealized(),
                profit.net(),
                ledger != null && ledger.costBasisIncomplete(),
                activity.labels(),
                activity.incomplete(),
                HolderFacts.of(owner, creator, createdSlot),
                profile == null ? null : profile.transactionCount(),
                profile != null && profile.transactionCountIsLowerBound(),
                activity.lastSigned(),
                funding(owner),
                links.connectedTo(owner.address()),
                links.bundleOf(owner.address()),
                owner.balance().tokenAccounts());
    }

    private Holder.@Nullable HolderFunding funding(Owner owner) {
        var profile = owner.profile();
        if (!owner.isWallet() || profile == null || profile.funding() == null) {
            return null;
        }
        var funding = profile.funding();
        return new Holder.HolderFunding(
                funding.address(),
                funding.kind() == null ? null : funding.kind().name(),
                BigDecimal.valueOf(funding.lamports(), LAMPORTS_DECIMALS).doubleValue(),
                funding.time());
    }

    private @Nullable Double tokens(@Nullable OwnerLedger ledger, Function<OwnerLedger, BigInteger> amount) {
        return ledger == null ? null : (Double) Amounts.tokens(amount.apply(ledger), decimals);
    }

    private static @Nullable String raw(@Nullable OwnerLedger ledger, Function<OwnerLedger, BigInteger> amount) {
        return ledger == null ? null : amount.apply(ledger).toString();
    }
}
