package io.coalscan.pnl.job;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.history.ListingStore;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.history.WholeListing;
import io.coalscan.pnl.job.JobStore.Work;
import io.coalscan.pnl.store.TestStores;
import io.coalscan.pnl.trader.TraderCalculation;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SolanaReads;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Jobs over a fresh database, worked off in the test's own time; the worker can be made to die at any of its steps. */
final class Workshop {
    private static final Duration LEASE = Duration.ofMinutes(1);
    /** Taken early and often, so that whatever goes wrong goes wrong with states too. */
    private static final TraderCalculation.Rule STATES = new TraderCalculation.Rule(3, 4, 600);

    final TestStores stores = new TestStores();
    private final SolanaReads reads;
    private int most = 1_000_000;
    private int stepsToLive = Integer.MAX_VALUE;

    Workshop(SolanaReads reads) {
        this.reads = reads;
    }

    static final class Killed extends RuntimeException {
        Killed() {
            super("killed");
        }
    }

    /** Nothing older is listed of an address from so many signatures on. */
    void listAtMost(int signatures) {
        most = signatures;
    }

    void dieAfter(int steps) {
        stepsToLive = steps;
    }

    /** Reads all of a token. */
    TokenJob gather(String mint) {
        begin(mint);
        return work();
    }

    void begin(String mint) {
        stores.jobs().begin(mint, Programs.TOKEN_2022, 6).block();
    }

    /** Claims the open job and works on it to its end. */
    TokenJob work() {
        var worker = UUID.randomUUID();
        var job = stores.jobs().claim(worker, LEASE).block();
        return gather().run(new Work(job, worker, LEASE)).block();
    }

    /** The claim of a worker that died has run out. */
    void claimRunsOut() {
        stores.database()
                .sql("update token_jobs set claimed_until = '-infinity'")
                .then()
                .block();
    }

    GatherToken gather() {
        var history = stores.history();
        var reading = new DyingReading(stores.reading());
        return new GatherToken(
                stores.jobs(),
                new TokenSources(reads, stores.jobs()),
                new WholeListing(reads, history, new DyingListing(stores.listing()), most),
                new ReadListed(reads, reading, Clock.systemUTC()),
                reading,
                new DyingTraders(stores.traders()),
                stores.solUsd(),
                STATES,
                Clock.systemUTC());
    }

    /** Everything that is told of traders, whenever it was calculated; positions count from wherever the listing began. */
    String told() {
        var sql = "select coalesce(string_agg(line, chr(10) order by line), '') as told from ("
                + "select (to_jsonb(t) - 'revision' - 'gap' - 'buy_position')::text as line from token_pnl_stats t"
                + " union all select to_jsonb(g)::text from trader_gains g) as lines";
        return stores.database()
                .sql(sql)
                .map(row -> row.get("told", String.class))
                .one()
                .block();
    }

    /** Before or after a step, in turn. */
    private <T> Mono<T> step(Mono<T> step) {
        return Mono.defer(() -> {
            stepsToLive--;
            if (stepsToLive > 1) {
                return step;
            }
            return stepsToLive == 1 ? step.then(Mono.error(new Killed())) : Mono.error(new Killed());
        });
    }

    private final class DyingReading implements ReadingStore {
        private final ReadingStore store;

        DyingReading(ReadingStore store) {
            this.store = store;
        }

        @Override
        public Mono<Page> above(String mint, String address, @Nullable Long position, int limit) {
            return step(store.above(mint, address, position, limit));
        }

        @Override
        public Mono<Page> below(String mint, String address, long position, int limit) {
            return step(store.below(mint, address, position, limit));
        }

        @Override
        public Mono<Void> store(
                String mint, String address, Page page, List<ReadTransaction> read, List<String> missing) {
            return step(store.store(mint, address, page, read, missing));
        }

        @Override
        public Mono<Long> left(String mint) {
            return step(store.left(mint));
        }

        @Override
        public Mono<List<String>> missing(String mint, int atMost) {
            return step(store.missing(mint, atMost));
        }

        @Override
        public Mono<Void> found(String mint, List<ReadTransaction> read) {
            return step(store.found(mint, read));
        }
    }

    private final class DyingTraders implements TraderStore {
        private final TraderStore store;

        DyingTraders(TraderStore store) {
            this.store = store;
        }

        @Override
        public Mono<Long> changed(String mint) {
            return step(store.changed(mint));
        }

        @Override
        public Mono<Void> lookOver() {
            return step(store.lookOver());
        }

        @Override
        public Mono<Void> spread(String mint) {
            return step(store.spread(mint));
        }

        @Override
        public Mono<Integer> recalculate(String mint, long revision, int atMost, TraderCalculation calculation) {
            return step(store.recalculate(mint, revision, 5, calculation));
        }

        @Override
        public Mono<Void> rank(String mint) {
            return step(store.rank(mint));
        }

        @Override
        public Flux<LedgerEntry> newestTrades(String mint, int limit) {
            return store.newestTrades(mint, limit);
        }
    }

    private final class DyingListing implements ListingStore {
        private final ListingStore store;

        DyingListing(ListingStore store) {
            this.store = store;
        }

        @Override
        public Mono<Head> head(String mint, String account) {
            return store.head(mint, account);
        }

        @Override
        public Mono<Map<String, Long>> positions(String mint, String account, Collection<String> signatures) {
            return store.positions(mint, account, signatures);
        }

        @Override
        public Mono<Void> keepAside(
                String mint, String account, @Nullable String after, List<SignatureInfo> newestFirst) {
            return step(store.keepAside(mint, account, after, newestFirst));
        }

        @Override
        public Mono<Void> join(String mint, String account, String oldest, String reached) {
            return step(store.join(mint, account, oldest, reached));
        }

        @Override
        public Mono<Void> takeBack(String mint, String account, long above) {
            return step(store.takeBack(mint, account, above));
        }
    }
}
