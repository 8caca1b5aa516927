package io.coalscan.wallet.alert;

import static io.coalscan.wallet.follow.TestEvents.buy;
import static io.coalscan.wallet.follow.TestEvents.sale;
import static io.coalscan.wallet.follow.TestEvents.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.wallet.alert.Alert.AlertBuy;
import io.coalscan.wallet.alert.Alert.AlertLink;
import io.coalscan.wallet.follow.TestEvents;
import io.coalscan.wallet.follow.WatchEvent;
import io.coalscan.wallet.testing.FakeChain;
import io.coalscan.wallet.testing.MemoryStores;
import io.coalscan.wallet.watch.TestWatchList;
import io.coalscan.wallet.watch.WatchEntry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Watched wallets a, b, c and d buy; every test has mints and wallets of its own. */
class RaiseAlertsTest {
    private static final long SOL = 1_000_000_000L;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long NOW = System.currentTimeMillis() - 2 * HOUR;
    private static int tests;
    private static DatabaseClient database;

    private final FakeChain chain = new FakeChain();
    private final MemoryStores known = new MemoryStores();
    private final String test = "t" + tests++;
    private final String mint = test + "-mint";
    private Instance instance;

    @BeforeAll
    static void open() {
        database = DatabaseClient.create(TestPostgres.of("wallet").connections("wallet"));
    }

    @BeforeEach
    void bear() {
        chain.transaction(mint, "birth", NOW - HOUR, "creator");
        instance = instance();
    }

    private Instance instance() {
        return new Instance(database, chain, known);
    }

    private String wallet(String name) {
        return test + "-" + name;
    }

    private void funded(String name, String funder) {
        chain.transaction(
                wallet(name), "fund-" + wallet(name), NOW - HOUR, funder, FakeChain.fund(wallet(name), funder, SOL));
    }

    private WatchEvent bought(String name, long after) {
        return buy(wallet(name), mint, NOW + after);
    }

    private void take(WatchEvent... events) {
        for (var event : events) {
            instance.take(event).block();
        }
    }

    @Test
    void threeEntitiesRaiseOneAlertWithItsEvidence() {
        TestWatchList.editor(database)
                .put(List.of(new WatchEntry(wallet("a"), "Ann")))
                .block();
        funded("a", "x");
        funded("b", "y");
        take(bought("a", 0), bought("b", 20_000));
        assertThat(instance.of(mint)).isEmpty();
        take(bought("c", 40_000), bought("d", 50_000));

        assertThat(instance.of(mint)).hasSize(1);
        var alert = instance.of(mint).getFirst();
        assertThat(alert.entities()).isEqualTo(3);
        assertThat(alert.time()).isEqualTo(NOW + 40_000);
        assertThat(alert.mintCreatedAt()).isEqualTo(NOW - HOUR);
        assertThat(alert.mintAgeSeconds()).isEqualTo(3_640);
        assertThat(alert.unknownFunders()).containsExactly(wallet("c"));
        assertThat(alert.buys())
                .extracting(AlertBuy::walletAddress)
                .containsExactly(wallet("a"), wallet("b"), wallet("c"));
        assertThat(alert.buys()).extracting(AlertBuy::name).containsExactly("Ann", null, null);
        assertThat(alert.buys()).extracting(AlertBuy::entity).containsExactly(1, 2, 3);
        assertThat(alert.buys()).extracting(AlertBuy::sol).containsOnly(1.0);
        assertThat(alert.buys().getFirst().signature()).isEqualTo(bought("a", 0).signature());
    }

    @Test
    void threeWalletsOfOneEntityRaiseNone() {
        funded("a", "purse");
        funded("b", "purse");
        funded("c", "purse");
        take(bought("a", 0), bought("b", 1), bought("c", 2));
        assertThat(instance.of(mint)).isEmpty();

        take(bought("d", 3));
        assertThat(instance.of(mint)).isEmpty();
        take(bought("e", 4));
        assertThat(instance.of(mint)).hasSize(1);
        assertThat(instance.of(mint).getFirst().links())
                .containsExactly(
                        new AlertLink("FUNDER", List.of(wallet("a"), wallet("b"), wallet("c")), "purse", null));
    }

    @Test
    void anExchangeOrABusyServiceThatFundedAllLinksNobody() {
        known.addresses.put("bank", new KnownAddress("bank", "A bank", KnownAddress.Category.EXCHANGE, "test", 1));
        chain.traffic("payout", 1_000, NOW - 10 * HOUR, 1_000);
        funded("a", "bank");
        funded("b", "bank");
        funded("c", "payout");
        funded("d", "payout");
        take(bought("a", 0), bought("b", 1), bought("c", 2), bought("d", 3));

        assertThat(instance.of(mint)).hasSize(1);
        assertThat(instance.of(mint).getFirst().links()).isEmpty();
    }

    @Test
    void whoSentEachOtherSolCountOnce() {
        TestEvents.store(database)
                .keep(List.of(sent(wallet("a"), wallet("b"), NOW - MINUTE)))
                .block();
        take(bought("a", 0), bought("b", 1), bought("c", 2));

        assertThat(instance.of(mint)).isEmpty();
    }

    @Test
    void aDayOldMintRaisesNoneAndAnAlmostDayOldOneDoes() {
        var old = mint + "-old";
        var young = mint + "-young";
        chain.transaction(old, "old", NOW - 24 * HOUR, "creator");
        chain.transaction(young, "young", NOW - 24 * HOUR + 1, "creator");
        for (var name : List.of("a", "b", "c")) {
            take(buy(wallet(name), old, NOW), buy(wallet(name), young, NOW));
        }

        assertThat(instance.of(old)).isEmpty();
        assertThat(instance.of(young)).hasSize(1);
    }

    @Test
    void aMintWhoseAgeIsNotKnownRaisesNone() {
        var hidden = mint + "-hidden";
        var long5 = mint + "-long";
        chain.failing("signatures " + hidden);
        chain.traffic(long5, 5_000, NOW - HOUR, 1);
        for (var name : List.of("a", "b", "c")) {
            take(buy(wallet(name), hidden, NOW), buy(wallet(name), long5, NOW));
        }

        assertThat(instance.of(hidden)).isEmpty();
        assertThat(instance.of(long5)).isEmpty();
        assertThat(chain.askedFor("signatures " + long5)).hasSize(5);
    }

    @Test
    void aMinuteApartIsTogetherAndAMomentMoreIsNot() {
        take(bought("a", 0), bought("b", 1_000), bought("c", MINUTE + 1));
        assertThat(instance.of(mint)).isEmpty();
        take(bought("d", MINUTE));
        assertThat(instance.of(mint)).hasSize(1);
    }

    @Test
    void repeatedReorderedAndLateEventsRaiseTheSameAlertOnce() {
        var third = bought("c", 40_000);
        take(third, bought("a", 0), third, bought("b", 20_000), bought("a", 0), bought("b", 20_000), third);

        assertThat(instance.of(mint)).hasSize(1);
        assertThat(instance.of(mint).getFirst().time()).isEqualTo(NOW + 40_000);
    }

    @Test
    void thereIsOneAlertInAnHourBeforeAndAfter() {
        take(bought("a", 0), bought("b", 1), bought("c", 2));
        take(bought("a", HOUR - MINUTE), bought("b", HOUR - MINUTE), bought("c", HOUR - MINUTE));
        take(bought("a", MINUTE - HOUR), bought("b", MINUTE - HOUR), bought("c", MINUTE - HOUR));
        assertThat(instance.of(mint)).hasSize(1);

        take(bought("a", HOUR), bought("b", HOUR), bought("c", HOUR + 2));
        assertThat(instance.of(mint)).extracting(Alert::time).containsExactly(NOW + 2, NOW + HOUR + 2);
    }

    @Test
    void whatWasStoredBeforeACrashRaisesAlertsAfterIt() {
        take(bought("a", 0), bought("b", 1));
        var stored = bought("c", 2);
        TestEvents.store(database).keep(List.of(stored)).block();
        instance = instance();
        assertThat(instance.of(mint)).isEmpty();

        take(stored);
        assertThat(instance.of(mint)).hasSize(1);
        assertThat(instance.of(mint).getFirst().buys()).hasSize(3);
    }

    @Test
    void instancesThatSeeTheLastBuysAtOnceRaiseOneAlert() {
        var other = instance();
        for (int round = 0; round < 8; round++) {
            var each = mint + "-" + round;
            chain.transaction(each, each, NOW - HOUR, "creator");
            take(buy(wallet("a"), each, NOW), buy(wallet("b"), each, NOW));
            Mono.when(IntStream.range(0, 4)
                            .mapToObj(i -> (i % 2 == 0 ? instance : other)
                                    .take(buy(wallet("w" + i), each, NOW + i))
                                    .subscribeOn(Schedulers.parallel()))
                            .toList())
                    .block();
            assertThat(instance.of(each)).hasSize(1);
        }
    }

    @Test
    void whatIsBoughtAndSoldInOneTransactionIsNoBuy() {
        var trip = bought("c", 2);
        take(bought("a", 0), bought("b", 1));
        TestEvents.store(database)
                .keep(List.of(sale(wallet("c"), mint, NOW + 2), trip))
                .block();
        take(trip);

        assertThat(instance.of(mint)).isEmpty();
    }

    @Test
    void aBuyWhoseTimeNobodyTellsRaisesNone() {
        take(bought("a", 0), bought("b", 1));
        var known = bought("c", 2);
        take(new WatchEvent(
                known.wallet(),
                known.kind(),
                0,
                known.signature(),
                known.slot(),
                null,
                null,
                mint,
                known.rawAmount(),
                null,
                null,
                null,
                null));

        assertThat(instance.of(mint)).isEmpty();
    }
}
