package io.coalscan.pnl.ledger;

import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.OwnerLedger;
import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.history.AccountHistory;
import io.coalscan.pnl.history.OwnerHistory;
import io.coalscan.pnl.market.PoolSides;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.read.SignatureInfo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What happened to "alice", transaction by transaction, and the ledger of it. */
final class Story {
    static final String ALICE = "alice";

    private final Moves moves = new Moves();
    private final List<SignatureInfo> lines = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private final TreeMap<Long, BigDecimal> solUsd = new TreeMap<>();
    private @Nullable Double today = 100.0;
    private boolean listed = true;
    private @Nullable BigInteger balance;

    /** Seconds after the story's beginning. */
    Story at(long slot, Movement... movements) {
        var signature = "s" + lines.size();
        var transaction = moves.transaction(signature, slot, movements);
        lines.add(new SignatureInfo(signature, slot, transaction.time(), false, true));
        entries.addAll(Entries.of(transaction, Moves.MINT));
        return this;
    }

    Story solUsd(long time, double usd) {
        solUsd.put(SolUsd.hourOf(time), BigDecimal.valueOf(usd));
        return this;
    }

    Story solUsdToday(@Nullable Double usd) {
        today = usd;
        return this;
    }

    Story holdsNow(long raw) {
        balance = BigInteger.valueOf(raw);
        return this;
    }

    Story notListedToTheBeginning() {
        listed = false;
        return this;
    }

    Story unread(String signature) {
        unread.add(signature);
        return this;
    }

    OwnerLedger ledger() {
        return ledger(entries);
    }

    OwnerLedger ledgerReadInAnotherOrder(Random random) {
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        return ledger(shuffled);
    }

    private OwnerLedger ledger(List<LedgerEntry> order) {
        var held = balance == null ? moves.balance(ALICE) : balance;
        var candidate = Candidate.whole(ALICE, 1, held, List.of("account"), true);
        var history = OwnerHistory.of(candidate, List.of(new AccountHistory("account", lines, listed)));
        var seen = order.stream()
                .filter(entry -> !unread.contains(entry.signature()))
                .toList();
        var pools = new PoolSides();
        seen.forEach(pools::add);
        var read = new HashSet<String>();
        lines.forEach(line -> read.add(line.signature()));
        read.removeAll(unread);
        var own = seen.stream().filter(entry -> entry.owner().equals(ALICE)).toList();
        var context = new OwnerFold.Context(6, new SolUsd(solUsd, today), Evidence.FULL, pools, read, Set.of());
        return OwnerFold.fold(history, own, context);
    }
}
