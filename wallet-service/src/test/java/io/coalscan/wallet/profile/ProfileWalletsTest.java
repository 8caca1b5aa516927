package io.coalscan.wallet.profile;

import static io.coalscan.wallet.testing.FakeChain.fund;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Funding.FunderKind;
import io.coalscan.model.HolderKind;
import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.WalletLabel;
import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanProgressed;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.model.event.WalletProfile;
import io.coalscan.model.event.WalletsProfiled;
import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.wallet.kol.Kol;
import io.coalscan.wallet.testing.FakeChain;
import io.coalscan.wallet.testing.MemoryStores;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ProfileWalletsTest {
    private static final long NOW = 1_800_000_000_000L;
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final FakeChain chain = new FakeChain();
    private final MemoryStores stores = new MemoryStores();
    private final Map<UUID, WalletsProfiled> answers = new ConcurrentHashMap<>();
    private final List<ScanEvent> sent = new ArrayList<>();
    private int calls = 1_000;

    /** One wallet that a friend funded and that acts by itself. */
    @BeforeEach
    void alice() {
        chain.transaction("alice", "a1", NOW - 3 * DAY, "friend", fund("alice", "friend", 2_000_000_000))
                .transaction("alice", "a2", NOW - 2 * DAY, "alice")
                .transaction("alice", "a3", NOW - DAY, "spammer");
    }

    @Test
    void tellsHistoryActivityAndFunder() {
        var alice = only(profiled("alice"));

        assertThat(alice.transactionCount()).isEqualTo(3);
        assertThat(alice.transactionCountIsLowerBound()).isFalse();
        assertThat(alice.lastActivityTime()).isEqualTo(NOW - 2 * DAY);
        assertThat(alice.activitySettled()).isTrue();
        assertThat(alice.labels()).extracting(WalletLabel::type).containsExactly(WalletLabelType.FRESH);
        assertThat(alice.fundingKnown()).isTrue();
        assertThat(Objects.requireNonNull(alice.funding()).address()).isEqualTo("friend");
        assertThat(alice.funding().kind()).isNull();
    }

    @Test
    void readsNoMoreThanItNeeds() {
        var answer = profiled("alice");

        assertThat(chain.asked)
                .containsExactly("signatures alice", "transaction a1", "transaction a3", "transaction a2");
        assertThat(answer.callsMade()).isEqualTo(4);
        assertThat(answer.partial()).isFalse();
    }

    @Test
    void whatCannotChangeIsNotReadAgain() {
        profiled("alice");
        chain.asked.clear();
        chain.transaction("alice", "a4", NOW - HOUR, "alice");

        var alice = only(profiled("alice"));

        assertThat(chain.asked).containsExactly("signatures alice", "transaction a4");
        assertThat(alice.transactionCount()).isEqualTo(4);
        assertThat(alice.lastActivityTime()).isEqualTo(NOW - HOUR);
        assertThat(alice.fundingKnown()).isTrue();
    }

    @Test
    void whatMayBeUndoneIsUsedButNotRemembered() {
        chain.newestNotFinal("alice");

        var alice = only(profiled("alice"));

        assertThat(alice.transactionCount()).isEqualTo(3);
        assertThat(Objects.requireNonNull(stores.wallets.get("alice")).history().newest())
                .isEqualTo("a2");
        assertThat(only(profiled("alice")).transactionCount()).isEqualTo(3);
    }

    @Test
    void signaturesAfterTheScansSlotAreIgnored() {
        chain.transaction("alice", "late", NOW + HOUR, "alice");

        assertThat(only(profiled("alice")).transactionCount()).isEqualTo(3);
    }

    @Test
    void aRepeatedEventIsAnsweredAlikeWithoutAskingTheChain() {
        var event = event(candidates("alice"));
        var first = run(event);
        chain.asked.clear();

        assertThat(run(event)).isEqualTo(first);
        assertThat(chain.asked).isEmpty();
    }

    @Test
    void ownersThatAreNoPersonCostNothing() {
        list("exchange", KnownAddress.Category.EXCHANGE);
        var event = event(List.of(candidate("exchange", true), candidate("pda", false)));

        var answer = run(event);

        assertThat(chain.asked).isEmpty();
        assertThat(answer.wallets().getFirst().registryKind()).isEqualTo(HolderKind.EXCHANGE);
        assertThat(answer.wallets().getLast().labels()).isEmpty();
        assertThat(answer.wallets().getLast().fundingKnown()).isFalse();
    }

    @Test
    void namesKnownPeople() {
        stores.kols.put("alice", new Kol("alice", "Alice", "al", null, "trader", true, 1));

        assertThat(only(profiled("alice")).labels())
                .extracting(WalletLabel::type)
                .containsExactly(WalletLabelType.FRESH, WalletLabelType.NAMED);
    }

    @Test
    void aWalletWithoutHistoryWasFundedByNobody() {
        var ghost = only(profiled("ghost"));

        assertThat(ghost.transactionCount()).isZero();
        assertThat(ghost.fundingKnown()).isTrue();
        assertThat(ghost.funding()).isNull();
        assertThat(ghost.lastActivityTime()).isNull();
    }

    @Test
    void theFunderMayComeAfterATransactionThatFundsNothing() {
        chain.transaction("bob", "b1", NOW - 4 * DAY, "sponsor")
                .transaction("bob", "b2", NOW - 3 * DAY, "mum", fund("bob", "mum", 5_000_000));

        assertThat(Objects.requireNonNull(only(profiled("bob")).funding()).address())
                .isEqualTo("mum");
    }

    @Test
    void aLongHistoryIsPagedDownToItsFunder() {
        chain.transaction("whale", "w1", NOW - 400 * DAY, "mum", fund("whale", "mum", 5_000_000))
                .traffic("whale", 2_500, NOW - 300 * DAY, HOUR);

        var whale = only(profiled("whale"));

        assertThat(whale.transactionCount()).isEqualTo(2_501);
        assertThat(whale.transactionCountIsLowerBound()).isFalse();
        assertThat(Objects.requireNonNull(whale.funding()).address()).isEqualTo("mum");
        assertThat(chain.askedFor("signatures")).hasSize(3);
    }

    @Test
    void whereANodeGivesTheOldestFirstOneCallFindsTheFunder() {
        chain.givesOldestFirst = true;
        chain.transaction("whale", "w1", NOW - 400 * DAY, "mum", fund("whale", "mum", 5_000_000))
                .traffic("whale", 2_500, NOW - 300 * DAY, HOUR);

        var whale = only(profiled("whale"));

        assertThat(Objects.requireNonNull(whale.funding()).address()).isEqualTo("mum");
        assertThat(whale.transactionCount()).isEqualTo(1_000);
        assertThat(whale.transactionCountIsLowerBound()).isTrue();
        assertThat(chain.askedFor("signatures")).hasSize(1);
    }

    @Test
    void aListedFunderIsAStopNode() {
        list("friend", KnownAddress.Category.EXCHANGE);

        assertThat(Objects.requireNonNull(only(profiled("alice")).funding()).kind())
                .isEqualTo(FunderKind.EXCHANGE);
    }

    @Test
    void aBusySharedFunderIsInfrastructure() {
        var wallets = fundedBy("hub", 3, NOW - DAY, HOUR);
        chain.traffic("hub", 1_000, NOW - 10 * HOUR, 10);

        var answer = profiled(wallets);

        assertThat(answer.wallets())
                .allSatisfy(wallet -> assertThat(
                                Objects.requireNonNull(wallet.funding()).kind())
                        .isEqualTo(FunderKind.INFRASTRUCTURE));
        assertThat(stores.traffic).containsEntry("hub", true);
    }

    @Test
    void aQuietSharedFunderStaysAPersonAndIsLookedAtOnce() {
        var wallets = fundedBy("boss", 3, NOW - DAY, 1_000);

        assertThat(profiled(wallets).wallets())
                .allSatisfy(wallet -> assertThat(
                                Objects.requireNonNull(wallet.funding()).kind())
                        .isNull());
        chain.asked.clear();
        profiled(wallets);
        assertThat(chain.asked).doesNotContain("signatures boss");
    }

    @Test
    void twoWalletsDoNotMakeAFunderWorthACall() {
        profiled(fundedBy("boss", 2, NOW - DAY, 1_000));

        assertThat(chain.asked).doesNotContain("signatures boss");
    }

    @Test
    void aFunderOfTheCrowdOverDaysIsInfrastructure() {
        assertThat(profiled(fundedBy("tap", 10, NOW - 9 * DAY, 4 * HOUR)).wallets())
                .allSatisfy(wallet -> assertThat(
                                Objects.requireNonNull(wallet.funding()).kind())
                        .isEqualTo(FunderKind.INFRASTRUCTURE));
        assertThat(chain.asked).doesNotContain("signatures tap");
    }

    @Test
    void aFunderOfHoldersOfFiveTokensByDifferentCreatorsIsInfrastructure() {
        for (int i = 0; i < 5; i++) {
            stores.funded.put("mint" + i, Map.of("friend", 1));
            stores.creators.put("mint" + i, "creator" + Math.min(i, 3));
        }
        assertThat(Objects.requireNonNull(only(profiled("alice")).funding()).kind())
                .isNull();

        stores.creators.put("mint4", "another");
        assertThat(Objects.requireNonNull(only(profiled("alice")).funding()).kind())
                .isEqualTo(FunderKind.INFRASTRUCTURE);
    }

    @Test
    void remembersWhomFundersFunded() {
        profiled(fundedBy("boss", 3, NOW - DAY, 1_000));

        assertThat(stores.funded).containsEntry("mint", Map.of("boss", 3));
    }

    @Test
    void aWalletThatCannotBeReadHidesNoOther() {
        chain.failing("signatures bob");

        var answer = profiled("alice", "bob");

        assertThat(answer.partial()).isTrue();
        assertThat(answer.wallets().getFirst().transactionCount()).isEqualTo(3);
        assertThat(answer.wallets().getLast().transactionCount()).isNull();
        assertThat(answer.wallets().getLast().labelsIncomplete()).isTrue();
        assertThat(answer.wallets().getLast().fundingKnown()).isFalse();
    }

    @Test
    void aSmallBudgetGoesToSignaturesThenFundersThenActivity() {
        chain.transaction("bob", "b1", NOW - 2 * DAY, "mum", fund("bob", "mum", 5_000_000))
                .transaction("bob", "b2", NOW - DAY, "bob");
        calls = 3;

        var answer = profiled("alice", "bob");

        assertThat(chain.asked).containsExactlyInAnyOrder("signatures alice", "signatures bob", "transaction a1");
        assertThat(answer.callsMade()).isEqualTo(3);
        assertThat(answer.partial()).isTrue();
        assertThat(answer.wallets().getLast().transactionCount()).isEqualTo(2);
        assertThat(answer.wallets().getLast().fundingKnown()).isFalse();
    }

    @Test
    void newestTransactionsThatTheBudgetCutLeaveThePartWhole() {
        calls = 2;

        var answer = profiled("alice");

        assertThat(chain.asked).containsExactly("signatures alice", "transaction a1");
        assertThat(answer.partial()).isFalse();
        assertThat(only(answer).activitySettled()).isFalse();
        assertThat(only(answer).fundingKnown()).isTrue();
    }

    @Test
    void anOldestTransactionThatTheBudgetCutLeavesThePartPartial() {
        calls = 1;

        assertThat(profiled("alice").partial()).isTrue();
    }

    @Test
    void anUnknownTrafficOfASharedFunderLeavesThePartPartial() {
        chain.failing("signatures boss");

        assertThat(profiled(fundedBy("boss", 3, NOW - DAY, 1_000)).partial()).isTrue();
    }

    @Test
    void aWalletSilentForAWeekNeedsNoTransactionToBeKnownSilent() {
        chain.transaction("bob", "b1", NOW - 9 * DAY, "mum", fund("bob", "mum", 5_000_000))
                .transaction("bob", "b2", NOW - 8 * DAY, "spammer");
        calls = 2;

        var answer = profiled("bob");

        assertThat(answer.partial()).isFalse();
        assertThat(only(answer).activitySettled()).isTrue();
        assertThat(Objects.requireNonNull(stores.wallets.get("bob")).activitySettled())
                .isFalse();
    }

    @Test
    void whatIsLeftUnreadIsReadByTheNextScan() {
        calls = 1;
        assertThat(only(profiled("alice")).fundingKnown()).isFalse();
        calls = 1_000;

        assertThat(Objects.requireNonNull(only(profiled("alice")).funding()).address())
                .isEqualTo("friend");
    }

    @Test
    void timeEndsTheWorkAndWhatIsKnownIsSent() {
        chain.hanging("signatures bob");
        var event = event(candidates("alice", "bob"));

        StepVerifier.withVirtualTime(() -> profiles().profile(event))
                .thenAwait(Duration.ofSeconds(20))
                .assertNext(answer -> {
                    assertThat(answer.partial()).isTrue();
                    assertThat(answer.wallets().getFirst().fundingKnown()).isTrue();
                    assertThat(answer.wallets().getLast().transactionCount()).isNull();
                })
                .verifyComplete();
        assertThat(sent)
                .isNotEmpty()
                .hasSizeLessThan(20 * 4 + 1)
                .allSatisfy(event1 -> assertThat(event1).isInstanceOf(ScanProgressed.class));
    }

    @Test
    void timeThatEndsOnlyTheNewestTransactionsLeavesThePartWhole() {
        chain.hanging("transaction a3");
        var event = event(candidates("alice"));

        StepVerifier.withVirtualTime(() -> profiles().profile(event))
                .thenAwait(Duration.ofSeconds(20))
                .assertNext(answer -> {
                    assertThat(answer.partial()).isFalse();
                    assertThat(only(answer).activitySettled()).isFalse();
                })
                .verifyComplete();
    }

    private String[] fundedBy(String funder, int count, long from, long apart) {
        var wallets = new String[count];
        for (int i = 0; i < count; i++) {
            wallets[i] = "of-" + funder + i;
            chain.transaction(
                    wallets[i], "f-" + wallets[i], from + i * apart, funder, fund(wallets[i], funder, 1_000_000));
        }
        return wallets;
    }

    private void list(String address, KnownAddress.Category category) {
        stores.addresses.put(address, new KnownAddress(address, "name", category, "test", 1));
    }

    private WalletsProfiled profiled(String... wallets) {
        return run(event(candidates(wallets)));
    }

    private static WalletProfile only(WalletsProfiled answer) {
        assertThat(answer.wallets()).hasSize(1);
        return answer.wallets().getFirst();
    }

    private WalletsProfiled run(HoldersListed event) {
        return Objects.requireNonNull(profiles().profile(event).block(Duration.ofSeconds(20)));
    }

    private ProfileWallets profiles() {
        return new ProfileWallets(
                chain,
                stores.walletStore(),
                stores.registry(),
                stores.kolStore(),
                stores.funderStore(),
                new MemoryAnswers(),
                event -> Mono.fromRunnable(() -> sent.add(event)),
                Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC));
    }

    private static List<Candidate> candidates(String... wallets) {
        return IntStream.range(0, wallets.length)
                .mapToObj(i -> candidate(wallets[i], true))
                .toList();
    }

    private static Candidate candidate(String owner, boolean onCurve) {
        return new Candidate(owner, 1, BigInteger.TEN, List.of("account-" + owner), onCurve);
    }

    private HoldersListed event(List<Candidate> candidates) {
        var scan = UUID.randomUUID();
        var head = new EventHead(
                EventIds.of(scan, HoldersListed.class),
                scan,
                EventHead.SOLANA,
                "mint",
                NOW / 400,
                ScanTimes.from(NOW),
                null);
        return new HoldersListed(head, "program", 6, BigInteger.TEN, null, candidates, 0, calls);
    }

    private final class MemoryAnswers implements AnswerStore {
        @Override
        public Mono<WalletsProfiled> find(UUID eventId) {
            return Mono.<@Nullable WalletsProfiled>fromCallable(() -> answers.get(eventId));
        }

        @Override
        public Mono<WalletsProfiled> keep(WalletsProfiled answer) {
            return Mono.fromCallable(() -> {
                answers.putIfAbsent(answer.head().eventId(), answer);
                return answer;
            });
        }

        @Override
        public Mono<Long> forget(long before) {
            return Mono.just(0L);
        }
    }
}
