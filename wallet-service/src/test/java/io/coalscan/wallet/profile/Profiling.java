package io.coalscan.wallet.profile;

import static io.coalscan.wallet.testing.FakeChain.fund;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.model.event.WalletProfile;
import io.coalscan.model.event.WalletsProfiled;
import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.service.event.ProgressReports;
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
import reactor.core.publisher.Mono;

/** Profiling over a chain in memory, with one wallet on it. */
abstract class Profiling {
    static final long NOW = 1_800_000_000_000L;
    static final long HOUR = Duration.ofHours(1).toMillis();
    static final long DAY = Duration.ofDays(1).toMillis();

    final FakeChain chain = new FakeChain();
    final MemoryStores stores = new MemoryStores();
    private final Map<UUID, WalletsProfiled> answers = new ConcurrentHashMap<>();
    final List<ScanEvent> sent = new ArrayList<>();
    int calls = 1_000;

    /** One wallet that a friend funded and that acts by itself. */
    @BeforeEach
    void alice() {
        chain.transaction("alice", "a1", NOW - 3 * DAY, "friend", fund("alice", "friend", 2_000_000_000))
                .transaction("alice", "a2", NOW - 2 * DAY, "alice")
                .transaction("alice", "a3", NOW - DAY, "spammer");
    }

    String[] fundedBy(String funder, int count, long from, long apart) {
        var wallets = new String[count];
        for (int i = 0; i < count; i++) {
            wallets[i] = "of-" + funder + i;
            chain.transaction(
                    wallets[i], "f-" + wallets[i], from + i * apart, funder, fund(wallets[i], funder, 1_000_000));
        }
        return wallets;
    }

    void list(String address, KnownAddress.Category category) {
        stores.addresses.put(address, new KnownAddress(address, "name", category, "test", 1));
    }

    WalletsProfiled profiled(String... wallets) {
        return run(event(candidates(wallets)));
    }

    static WalletProfile only(WalletsProfiled answer) {
        assertThat(answer.wallets()).hasSize(1);
        return answer.wallets().getFirst();
    }

    WalletsProfiled run(HoldersListed event) {
        return Objects.requireNonNull(profiles().profile(event).block(Duration.ofSeconds(20)));
    }

    ProfileWallets profiles() {
        return new ProfileWallets(
                chain,
                stores.walletStore(),
                stores.registry(),
                stores.kolStore(),
                stores.funderStore(),
                new MemoryAnswers(),
                new ProgressReports(event -> Mono.fromRunnable(() -> sent.add(event)), ScanPart.WALLETS),
                Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC));
    }

    static List<Candidate> candidates(String... wallets) {
        return IntStream.range(0, wallets.length)
                .mapToObj(i -> candidate(wallets[i], true))
                .toList();
    }

    static Candidate candidate(String owner, boolean onCurve) {
        return Candidate.whole(owner, 1, BigInteger.TEN, List.of("account-" + owner), onCurve);
    }

    HoldersListed event(List<Candidate> candidates) {
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
