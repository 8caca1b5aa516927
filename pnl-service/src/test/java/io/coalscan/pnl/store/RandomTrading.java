package io.coalscan.pnl.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.candle.CandleReads;
import io.coalscan.pnl.candle.Currency;
import io.coalscan.pnl.candle.Interval;
import io.coalscan.pnl.candle.LiveTrades.Live;
import io.coalscan.pnl.candle.TellPrices;
import io.coalscan.pnl.candle.TellPrices.Question;
import io.coalscan.pnl.candle.TradeByTrade;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.price.SolUsdStore;
import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Fees;
import io.coalscan.rpc.decode.Movement.Side;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A token of its own that is traded, read, taken back and asked about as a seed has it; every answer is compared with what its trades say one by one. */
final class RandomTrading {
    private static final long BEGIN = 1_700_000_000_000L;
    private static final int BURSTS = 60;
    private static final int BURST_EVERY = 600;
    private static final int BURST_SLOTS = 150;
    private static final @Nullable String[] PAID_IN = {
        QuoteAsset.SOL.mint(),
        QuoteAsset.SOL.mint(),
        QuoteAsset.USDC.mint(),
        QuoteAsset.USDT.mint(),
        "Another1111",
        null
    };

    private final TestStores stores;
    private final Random random;
    /** A new one each time: a seed may be tried again. */
    private final String mint = "Mint" + UUID.randomUUID();

    private final int decimals;
    private final TreeMap<Long, BigDecimal> solByHour = new TreeMap<>();
    private final Map<String, ReadTransaction> stored = new HashMap<>();
    private final Map<String, ReadTransaction> confirmed = new HashMap<>();

    RandomTrading(TestStores stores, long seed) {
        this.stores = stores;
        this.random = new Random(seed);
        this.decimals = random.nextInt(10);
        for (int hour = random.nextInt(3); hour < 3; hour++) {
            solByHour.put(SolUsd.hourOf(BEGIN) + hour * SolUsd.HOUR, BigDecimal.valueOf(10_000 + hour * 77, 2));
        }
        stores.tokens().remember(mint, decimals).block();
    }

    void run(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
        for (var interval : Interval.values()) {
            for (var currency : Currency.values()) {
                ask(new Question(mint, interval, currency, null, null), false);
            }
        }
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                store(IntStream.range(0, 1 + random.nextInt(6))
                        .mapToObj(i -> transaction())
                        .toList());
            case 3 -> store(some(stored));
            case 4, 5 ->
                IntStream.range(0, 3).mapToObj(i -> transaction()).forEach(one -> confirmed.put(one.signature(), one));
            case 6 -> {
                store(some(confirmed));
                some(confirmed).forEach(one -> confirmed.remove(one.signature()));
            }
            case 7 -> takeBack(some(stored));
            case 8 -> stores.candles().foldChanges(mint).block();
            default -> ask(question(), random.nextBoolean());
        }
    }

    private List<ReadTransaction> some(Map<String, ReadTransaction> of) {
        return of.values().stream()
                .sorted(Comparator.comparing(ReadTransaction::signature))
                .filter(one -> random.nextInt(3) == 0)
                .toList();
    }

    private void store(List<ReadTransaction> transactions) {
        transactions.forEach(one -> stored.put(one.signature(), one));
        stores.history().store(mint, transactions).block();
    }

    /** As a chain that was organised anew is followed. */
    private void takeBack(List<ReadTransaction> transactions) {
        transactions.forEach(one -> stored.remove(one.signature()));
        stores.database()
                .sql("delete from trades where mint = :mint and signature = any(:signatures)")
                .bind("mint", mint)
                .bind("signatures", Columns.texts(transactions, ReadTransaction::signature))
                .then()
                .block();
    }

    private ReadTransaction transaction() {
        var signature = Long.toHexString(random.nextLong());
        long slot = random.nextInt(BURSTS) * BURST_EVERY + random.nextInt(BURST_SLOTS);
        Long time = random.nextInt(20) == 0 ? null : BEGIN + slot * 1_000 + random.nextInt(3) * random.nextInt(90_000);
        var entries = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(index -> entry(signature, index, slot, time))
                .toList();
        return new ReadTransaction(signature, slot, time, true, entries);
    }

    private LedgerEntry entry(String signature, int index, long slot, @Nullable Long time) {
        var side = random.nextInt(8) == 0 ? Side.TRANSFER_IN : random.nextBoolean() ? Side.BUY : Side.SELL;
        var quote = PAID_IN[random.nextInt(PAID_IN.length)];
        boolean unknown = quote == null || random.nextInt(10) == 0;
        var leg = unknown ? null : random.nextInt(10) == 0 ? BigInteger.ZERO : amount();
        var pool = random.nextInt(8) == 0 ? null : "Pool" + random.nextInt(4);
        return new LedgerEntry(
                signature,
                index,
                slot,
                time,
                "owner" + random.nextInt(5),
                side,
                Cause.SWAP,
                "pumpswap",
                amount(),
                quote,
                leg,
                pool,
                true,
                Fees.NONE,
                BigInteger.ZERO,
                BigInteger.ZERO,
                true);
    }

    private BigInteger amount() {
        return new BigInteger(1 + random.nextInt(63), random).add(BigInteger.ONE);
    }

    private Question question() {
        var interval = Interval.values()[random.nextInt(3)];
        var currency = Currency.values()[random.nextInt(2)];
        if (random.nextBoolean()) {
            return new Question(mint, interval, currency, null, null);
        }
        long from = BEGIN + random.nextInt(BURSTS * BURST_EVERY) * 1_000L;
        return new Question(mint, interval, currency, from, from + 1 + random.nextInt(999) * interval.millis());
    }

    /** @param storing whether what is confirmed is stored between the looks at what is confirmed and at what is stored */
    private void ask(Question question, boolean storing) {
        var live = confirmed.values().stream()
                .flatMap(one -> one.entries().stream())
                .filter(LedgerEntry::isTrade)
                .toList();
        var meanwhile = storing ? some(confirmed) : List.<ReadTransaction>of();
        var reads = new Storing(
                random.nextBoolean() ? stores.candleReads() : stores.candleReadsThatFoldNothing(),
                stores.history().store(mint, meanwhile));
        var told = new TellPrices(
                        reads,
                        asked -> new Live(true, false, live),
                        new Prices(),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .tell(question)
                .block();
        meanwhile.forEach(one -> stored.put(one.signature(), one));
        var all = new HashMap<>(confirmed);
        all.putAll(stored);
        var trades = all.values().stream()
                .flatMap(one -> one.entries().stream())
                .filter(LedgerEntry::isTrade)
                .toList();
        var expected = new TradeByTrade(question, decimals, SolUsd.withNewest(solByHour)).candles(trades);
        assertThat(told)
                .usingRecursiveComparison()
                .withComparatorForType(RandomTrading::toTheLastPlaces, Double.class)
                .isEqualTo(expected);
    }

    /** Dollars turned into SOL are rounded once more where each trade is turned for itself. */
    private static int toTheLastPlaces(Double one, Double other) {
        return Math.abs(one - other) <= 1e-14 * Math.abs(one) ? 0 : one.compareTo(other);
    }

    private final class Prices implements SolUsdStore {
        @Override
        public Mono<Void> remember(long time, double usd) {
            throw new UnsupportedOperationException("nobody tells prices here");
        }

        @Override
        public Mono<NavigableMap<Long, BigDecimal>> byHour() {
            return Mono.just(solByHour);
        }
    }

    private record Storing(CandleReads reads, Mono<Void> before) implements CandleReads {
        @Override
        public Mono<Known> known(String mint) {
            return reads.known(mint);
        }

        @Override
        public Mono<Stored> stored(String mint, Interval interval, long from, long to, Collection<String> confirmed) {
            return before.then(Mono.defer(() -> reads.stored(mint, interval, from, to, confirmed)));
        }

        @Override
        public Mono<Integer> complete(String mint, Collection<String> owners) {
            return reads.complete(mint, owners);
        }
    }
}
