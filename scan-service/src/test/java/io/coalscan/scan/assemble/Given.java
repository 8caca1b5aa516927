package io.coalscan.scan.assemble;

import io.coalscan.model.HolderKind;
import io.coalscan.model.api.Holder;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.FoundBundle;
import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.LinksRequested;
import io.coalscan.model.event.OwnerBalance;
import io.coalscan.model.event.OwnerLedger;
import io.coalscan.model.event.ScanRequested;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.model.event.WalletProfile;
import io.coalscan.model.event.WalletsProfiled;
import io.coalscan.scan.LedgerCopy.RecordCopy;
import io.coalscan.scan.Samples;
import io.coalscan.scan.score.ScoreCalculator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The sample token with some facts changed, assembled. */
final class Given {
    static final long NOW = 1_760_000_000_000L;
    private static final UUID SCAN = UUID.fromString("11111111-2222-4333-8444-555555555555");

    private HoldersResolved holders;
    private LedgerBuilt ledger;
    private WalletsProfiled wallets;
    private List<FoundBundle> bundles;
    private Map<Long, Long> heights = Map.of(900L, 880L);
    private ScanFacts.Previous previous;
    private Set<String> stopNodes = Set.of();

    private Given(int count) {
        var head = head();
        holders = Samples.holders(head, count);
        ledger = Samples.ledger(head, count);
        wallets = Samples.profiles(head, count);
        bundles = Samples.bundles(new LinksRequested(head, List.of())).bundles();
    }

    static Given wallets(int count) {
        return new Given(count);
    }

    static EventHead head() {
        return new EventHead(
                EventIds.of(SCAN, ScanRequested.class),
                SCAN,
                EventHead.SOLANA,
                Samples.MINT,
                Samples.SLOT,
                ScanTimes.from(NOW),
                null);
    }

    Given holders(Map<String, Object> changes) {
        holders = RecordCopy.of(holders, nullable(changes));
        return this;
    }

    Given token(Map<String, Object> changes) {
        return holders(Map.of("token", RecordCopy.of(holders.token(), nullable(changes))));
    }

    Given ledger(Map<String, Object> changes) {
        ledger = RecordCopy.of(ledger, nullable(changes));
        return this;
    }

    Given balance(int wallet, Map<String, Object> changes) {
        var owners = new ArrayList<OwnerBalance>();
        for (var owner : holders.owners()) {
            boolean meant = owner.owner().equals(Samples.wallet(wallet));
            owners.add(meant ? RecordCopy.of(owner, nullable(changes)) : owner);
        }
        return holders(Map.of("owners", owners));
    }

    Given did(int wallet, Map<String, Object> changes) {
        var owners = new ArrayList<OwnerLedger>(ledger.owners());
        owners.replaceAll(owner ->
                owner.owner().equals(Samples.wallet(wallet)) ? RecordCopy.of(owner, nullable(changes)) : owner);
        return ledger(Map.of("owners", owners));
    }

    Given profile(int wallet, Map<String, Object> changes) {
        var profiles = new ArrayList<WalletProfile>(wallets.wallets());
        profiles.replaceAll(profile ->
                profile.owner().equals(Samples.wallet(wallet)) ? RecordCopy.of(profile, nullable(changes)) : profile);
        wallets = RecordCopy.of(wallets, Map.of("wallets", profiles));
        return this;
    }

    Given owner(OwnerBalance balance) {
        var owners = new ArrayList<OwnerBalance>(holders.owners());
        owners.add(balance);
        return holders(Map.of("owners", owners, "holderCount", owners.size()));
    }

    Given kind(int wallet, HolderKind kind) {
        return balance(wallet, Map.of("kind", kind == null ? NULL : kind));
    }

    Given bundles(List<FoundBundle> found) {
        bundles = found;
        return this;
    }

    Given without(String part) {
        switch (part) {
            case "ledger" -> ledger = null;
            case "wallets" -> wallets = null;
            case "bundles" -> bundles = null;
            default -> throw new IllegalArgumentException(part);
        }
        return this;
    }

    Given previous(int score, long at) {
        previous = new ScanFacts.Previous(score, at);
        return this;
    }

    Given stopNode(String address) {
        stopNodes = Set.of(address);
        return this;
    }

    ScanFacts facts() {
        return new ScanFacts(holders, ledger, wallets, bundles, heights, previous, 1, 50);
    }

    Assembled assembled() {
        return new Assembler(new ScoreCalculator(), stopNodes::contains).assemble(facts());
    }

    Holder holder(int wallet) {
        return assembled().zh().holders().stream()
                .filter(holder -> holder.walletAddress().equals(Samples.wallet(wallet)))
                .findFirst()
                .orElseThrow();
    }

    /** Stands for null in a map of changes. */
    static final Object NULL = new Object();

    private static Map<String, Object> nullable(Map<String, Object> changes) {
        var all = new HashMap<>(changes);
        all.replaceAll((name, value) -> value == NULL ? null : value);
        return all;
    }
}
