package io.coalscan.wallet.profile;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Funding;
import io.coalscan.model.Funding.FunderKind;
import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.WalletLabel;
import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.model.event.WalletProfile;
import io.coalscan.model.event.WalletsProfiled;
import io.coalscan.rpc.decode.StreamingTransactionDecoder;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.KnownAddresses;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.pool.RpcPool;
import io.coalscan.rpc.pool.RpcSettings;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.service.event.ProgressReports;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.wallet.testing.MemoryStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Scripted tokens on a simulated node, read through the real pool and the real decoder. */
class SimulatedChainTest {
    private static SimNode node;
    private static RpcPool pool;

    private final MemoryStores stores = new MemoryStores();

    @BeforeAll
    static void start() {
        node = SimNode.start(SimSettings.DEFAULT.withStories(List.of("fresh-bundle", "exchange-crowd")));
        pool = RpcPool.open(
                RpcSettings.of(List.of(node.url())), new StreamingTransactionDecoder(), new SimpleMeterRegistry());
    }

    @AfterAll
    static void stop() {
        pool.close();
        node.close();
    }

    @Test
    void findsTheFunderBehindAFreshBundle() {
        var answer = profiled("fresh-bundle", 500);

        assertThat(answer.partial()).isFalse();
        assertThat(answer.wallets())
                .allSatisfy(wallet -> assertThat(wallet.fundingKnown()).isTrue());
        var linked = fundings(answer, null).stream().collect(groupingBy(Funding::address, counting()));
        assertThat(linked.values()).contains(4L);
        assertThat(answer.wallets())
                .flatExtracting(WalletProfile::labels)
                .extracting(WalletLabel::type)
                .contains(WalletLabelType.FRESH, WalletLabelType.BOT);
    }

    @Test
    void exchangesAndABusyServiceLinkNobody() {
        var answer = profiled("exchange-crowd", 1_000);

        assertThat(answer.partial()).isFalse();
        assertThat(fundings(answer, FunderKind.EXCHANGE)).hasSizeGreaterThan(40);
        assertThat(fundings(answer, FunderKind.INFRASTRUCTURE)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(fundings(answer, null)).isEmpty();
    }

    @Test
    void aSecondScanAsksOnlyForWhatIsNew() {
        var first = profiled("fresh-bundle", 500);
        var second = profiled("fresh-bundle", 500);

        assertThat(second.callsMade()).isLessThanOrEqualTo(second.wallets().size() + 5);
        assertThat(second.callsMade()).isLessThan(first.callsMade() / 2);
        assertThat(second.wallets())
                .extracting(WalletProfile::funding)
                .isEqualTo(first.wallets().stream().map(WalletProfile::funding).toList());
    }

    private static List<Funding> fundings(WalletsProfiled answer, FunderKind kind) {
        return answer.wallets().stream()
                .map(WalletProfile::funding)
                .filter(Objects::nonNull)
                .filter(funding -> funding.kind() == kind)
                .toList();
    }

    private WalletsProfiled profiled(String story, int calls) {
        KnownAddresses.shipped().all().forEach(entry -> stores.addresses.put(entry.address(), entry));
        var mint = node.world().stories().stream()
                .filter(told -> told.name().equals(story))
                .findFirst()
                .orElseThrow()
                .mint();
        long now = System.currentTimeMillis();
        var scope = new ReadScope(new CallBudget(10), 0, now + 20_000);
        var holders = requireNonNull(
                pool.tokenAccounts(mint, Programs.TOKEN_2022, scope).block());
        var scan = UUID.randomUUID();
        var head = new EventHead(
                EventIds.of(scan, HoldersListed.class),
                scan,
                EventHead.SOLANA,
                mint,
                holders.slot(),
                ScanTimes.from(now),
                null);
        var event =
                new HoldersListed(head, Programs.TOKEN_2022, 6, BigInteger.TEN, null, candidates(holders), 0, calls);
        return requireNonNull(profiles().profile(event).block());
    }

    private static List<Candidate> candidates(TokenAccounts holders) {
        Function<TokenAccounts.TokenAccount, BigInteger> amount = TokenAccounts.TokenAccount::amount;
        return holders.accounts().stream()
                .sorted(comparing(amount, reverseOrder()))
                .filter(account -> Addresses.isOnCurve(account.owner()))
                .limit(60)
                .map(account -> Candidate.whole(account.owner(), 1, account.amount(), List.of(account.address()), true))
                .toList();
    }

    private ProfileWallets profiles() {
        return new ProfileWallets(
                pool,
                stores.walletStore(),
                stores.registry(),
                stores.kolStore(),
                stores.funderStore(),
                new NoAnswers(),
                new ProgressReports(event -> Mono.empty(), ScanPart.WALLETS),
                Clock.systemUTC());
    }

    /** Every event is a new one here. */
    private static final class NoAnswers implements AnswerStore {
        @Override
        public Mono<WalletsProfiled> find(UUID eventId) {
            return Mono.empty();
        }

        @Override
        public Mono<WalletsProfiled> keep(WalletsProfiled answer) {
            return Mono.just(answer);
        }

        @Override
        public Mono<Long> forget(long before) {
            return Mono.just(0L);
        }
    }
}
