package io.coalscan.holder.scan;

import static io.coalscan.holder.testing.FakeReads.held;

import io.coalscan.holder.age.AgeReader;
import io.coalscan.holder.kind.KindRules;
import io.coalscan.holder.market.MarketReader;
import io.coalscan.holder.market.SolUsdReader;
import io.coalscan.holder.mint.DerivedAccounts;
import io.coalscan.holder.mint.FirstLookReader;
import io.coalscan.holder.testing.Accounts;
import io.coalscan.holder.testing.FakeReads;
import io.coalscan.holder.testing.FakeSender;
import io.coalscan.holder.testing.MemoryStores;
import io.coalscan.holder.testing.People;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.ScanRequested;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.rpc.known.KnownAddresses;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A pump.fun coin on its curve with 80 holders, created an hour ago, and all that a scan of it needs. */
final class Story {
    static final long NOW = 1_790_000_000_000L;
    static final long CREATED = NOW - 3_600_000;
    static final long SUPPLY = 1_000_000_000_000_000L;
    static final int PEOPLE = 78;
    static final String MINT = People.person(1);
    static final String CREATOR = People.person(100);

    final DerivedAccounts derived = DerivedAccounts.of(MINT);
    final FakeReads reads = new FakeReads();
    final FakeSender sender = new FakeSender();
    final MemoryStores stores = new MemoryStores();
    final UUID scanId = UUID.nameUUIDFromBytes(new byte[] {7});

    private final Clock clock = Clock.fixed(Instant.ofEpochMilli(NOW + 400), ZoneOffset.UTC);

    static Story onCurve() {
        var story = new Story();
        var derived = story.derived;
        story.reads.with(
                Accounts.mint(MINT, SUPPLY, 6),
                Accounts.metadata(derived.metadata(), MINT, "Coal", "COAL", null),
                Accounts.curve(
                        derived.curve(),
                        573_000_000_000_000L,
                        56_000_000_000L,
                        293_100_000_000_000L,
                        26_000_000_000L,
                        false,
                        CREATOR));
        story.reads.history(
                derived.metadata(), List.of(new SignatureInfo("creation", 299_000_000, CREATED, false, true)));
        story.reads.holders(TokenAccounts.Source.PROGRAM_ACCOUNTS, true, story.holders());
        return story;
    }

    /** The curve, an exchange, then people with less and less; each has one account. */
    List<TokenAccount> holders() {
        var holders = new ArrayList<TokenAccount>();
        holders.add(held(People.programsOwn(1), derived.curve(), 500_000_000_000_000L));
        holders.add(held(People.programsOwn(2), "5tzFkiKscXHK5ZXCGbXZxdw7gTjjD1mBwuoFbhUvuAi9", 9_000_000_000_000L));
        for (int i = 0; i < PEOPLE; i++) {
            holders.add(held(People.programsOwn(100 + i), People.person(100 + i), 8_000_000_000_000L - i));
            reads.with(Accounts.wallet(People.person(100 + i)));
        }
        return holders;
    }

    ScanRequested request() {
        var head = new EventHead(
                EventIds.of(scanId, ScanRequested.class), scanId, EventHead.SOLANA, MINT, 0, ScanTimes.from(NOW), null);
        return new ScanRequested(head, 50, 500);
    }

    /** The whole service but its edges; SOL costs 150 USD. */
    static HolderScan scan(SolanaReads reads, FakeSender sender, MemoryStores stores, Clock clock) {
        return new HolderScan(
                reads,
                new FirstLookReader(reads),
                new HolderListReader(reads),
                new SurroundingsReader(new OwnerAccountsReader(reads), new MarketReader(reads, clock)),
                new SolUsdReader(reads, null, 150.0, clock),
                new AgeLookup(stores, new AgeReader(reads)),
                new KindRules(KnownAddresses.shipped()),
                stores,
                stores,
                sender,
                clock);
    }

    void run() {
        scan(reads, sender, stores, clock).run(request()).block();
    }
}
