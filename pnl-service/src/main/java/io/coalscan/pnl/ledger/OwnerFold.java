package io.coalscan.pnl.ledger;

import static java.math.BigInteger.ZERO;

import io.coalscan.model.event.OwnerLedger;
import io.coalscan.pnl.cost.CostBasis;
import io.coalscan.pnl.cost.TradeValue;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.history.OwnerHistory;
import io.coalscan.pnl.ledger.OwnerTimeline.Step;
import io.coalscan.pnl.ledger.SellBursts.Sell;
import io.coalscan.pnl.market.PoolSides;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.rpc.read.SignatureInfo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One owner's movements become its ledger. */
public final class OwnerFold {
    private static final int LAMPORT_DECIMALS = 9;

    private final SolUsd prices;
    private final Evidence evidence;

    private BigInteger bought = ZERO;
    private BigInteger sold = ZERO;
    private BigInteger received = ZERO;
    private BigInteger sent = ZERO;
    private BigInteger withheld = ZERO;
    private BigInteger lost = ZERO;
    private final CostBasis usd = new CostBasis();
    private final CostBasis sol = new CostBasis();
    private BigDecimal feesSol = BigDecimal.ZERO;
    private @Nullable BigDecimal feesUsd = BigDecimal.ZERO;
    private boolean estimated;
    private int trades;
    private @Nullable Long lastSigned;
    private final List<Sell> sells = new ArrayList<>();
    private final LinkedHashSet<String> tradeSignatures = new LinkedHashSet<>();
    private final LinkedHashSet<String> sellSignatures = new LinkedHashSet<>();

    private OwnerFold(SolUsd prices, Evidence evidence) {
        this.prices = prices;
        this.evidence = evidence;
    }

    /**
     * @param decimals of the token
     * @param read signatures whose movements are known
     * @param notFinal those of them that the chain may still undo
     */
    public record Context(
            int decimals, SolUsd prices, Evidence evidence, PoolSides pools, Set<String> read, Set<String> notFinal) {}

    /**
     * @param entries the owner's movements, in any order
     * @return its ledger, the same for every order of the entries
     */
    public static OwnerLedger fold(OwnerHistory history, List<LedgerEntry> entries, Context context) {
        var fold = new OwnerFold(context.prices(), context.evidence());
        var steps = OwnerTimeline.of(history, entries);
        steps.forEach(fold::add);
        return fold.ledger(history, steps, context);
    }

    private void add(Step step) {
        var held = step.before();
        for (var entry : step.entries()) {
            add(entry, held);
            held = held.add(entry.delta());
        }
    }

    private void add(LedgerEntry entry, BigInteger held) {
        switch (entry.side()) {
            case BUY -> {
                var value = trade(entry);
                bought = bought.add(entry.amount());
                usd.buy(entry.amount(), value.usd());
                sol.buy(entry.amount(), value.sol());
            }
            case SELL -> {
                var value = trade(entry);
                sold = sold.add(entry.amount());
                usd.sell(entry.amount(), value.usd());
                sol.sell(entry.amount(), value.sol());
                sellSignatures.addLast(entry.signature());
                var time = entry.time();
                if (time != null) {
                    sells.add(new Sell(time, entry.slot(), entry.signature(), entry.amount(), held));
                }
            }
            case TRANSFER_IN -> {
                received = received.add(entry.amount());
                usd.receive(entry.amount());
                sol.receive(entry.amount());
            }
            case TRANSFER_OUT -> {
                if (entry.isOwnFee()) {
                    lost = lost.add(entry.amount());
                } else {
                    sent = sent.add(entry.amount());
                }
                withheld = withheld.add(entry.withheld());
                usd.send(entry.amount());
                sol.send(entry.amount());
            }
            case FUND -> {}
        }
        var time = entry.time();
        if (entry.ownerSigned() && time != null) {
            lastSigned = lastSigned == null ? time : Math.max(lastSigned, time);
        }
    }

    private TradeValue trade(LedgerEntry entry) {
        trades++;
        tradeSignatures.addLast(entry.signature());
        var value = TradeValue.of(entry, prices);
        estimated |= value.estimated();
        addFees(entry);
        return value;
    }

    private void addFees(LedgerEntry entry) {
        var fees = entry.fees();
        long lamports = fees.network() + fees.tip() + fees.rent() + fees.other();
        if (lamports == 0) {
            return;
        }
        var inSol = BigDecimal.valueOf(lamports, LAMPORT_DECIMALS);
        var solUsd = prices.at(entry.time());
        feesSol = feesSol.add(inSol);
        feesUsd = solUsd == null || feesUsd == null ? null : feesUsd.add(inSol.multiply(solUsd.usd()));
        estimated |= solUsd != null && solUsd.estimated();
    }

    private OwnerLedger ledger(OwnerHistory history, List<Step> steps, Context context) {
        var candidate = history.candidate();
        boolean allRead =
                history.wanted().stream().map(SignatureInfo::signature).allMatch(context.read()::contains);
        boolean conserved =
                FirstHolding.conserved(bought.add(received), sold.add(sent).add(lost), candidate.rawBalance());
        boolean complete = history.listed() && allRead && conserved;
        var first = allRead && !conserved ? null : FirstHolding.surely(history, steps, context.read());
        var pool = context.pools().of(candidate.owner());
        return new OwnerLedger(
                candidate.owner(),
                complete,
                first == null ? null : first.time(),
                FirstHolding.atLeastSince(steps),
                first,
                bought,
                sold,
                received,
                sent,
                withheld,
                asDouble(sol.cost()),
                asDouble(sol.proceeds()),
                feesSol.doubleValue(),
                asDouble(usd.cost()),
                asDouble(usd.proceeds()),
                asDouble(usd.realized()),
                usd.withCost().min(candidate.rawBalance()),
                asDouble(usd.averagePerToken(context.decimals())),
                asDouble(feesUsd),
                usd.incomplete() || !complete,
                estimated,
                trades,
                pool.trades(),
                pool.holdsQuote(),
                lastSigned,
                SellBursts.of(sells, evidence),
                newest(tradeSignatures),
                newest(sellSignatures),
                notFinal(steps, context));
    }

    private static @Nullable Integer notFinal(List<Step> steps, Context context) {
        int count = steps.stream()
                .filter(step -> context.notFinal().contains(step.signature()))
                .mapToInt(step -> step.entries().size())
                .sum();
        return count == 0 ? null : count;
    }

    private List<String> newest(LinkedHashSet<String> signatures) {
        return List.copyOf(signatures.reversed()).subList(0, Math.min(evidence.signatures(), signatures.size()));
    }

    private static @Nullable Double asDouble(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
