package io.coalscan.holder.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.holder.market.Reserves.RateOf;
import io.coalscan.holder.market.SolUsdReader;
import io.coalscan.holder.mint.DerivedAccounts;
import io.coalscan.holder.price.PriceSource.Told;
import io.coalscan.holder.testing.Accounts;
import io.coalscan.holder.testing.FakeReads;
import io.coalscan.holder.testing.HandClock;
import io.coalscan.holder.testing.People;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.TokenAccounts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TellPriceTest {
    private static final String MINT = People.person(1);
    private static final String VAULT = People.programsOwn(2);
    private static final String QUOTE_VAULT = People.programsOwn(3);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final FakeReads reads = new FakeReads().with(Accounts.mint(MINT, 1_000_000_000_000_000L, 6));
    private final HandClock clock = new HandClock();

    private record Source(String name, Mono<Told> answer) implements PriceSource {
        @Override
        public Mono<Told> price(String mint) {
            return answer;
        }
    }

    private TellPrice tell(PriceSource... sources) {
        var spots = new SpotReader(reads, new SolUsdReader(reads, null, 200.0, clock), clock);
        return new TellPrice(spots, List.of(sources), KEPT, KEPT, clock);
    }

    private PriceView price(TellPrice tell) {
        return tell.tell(MINT).map(found -> PriceView.of(MINT, found)).block();
    }

    private void pool(String pool) {
        reads.with(
                Accounts.pumpSwapPool(pool, MINT, Programs.WRAPPED_SOL, VAULT, QUOTE_VAULT),
                Accounts.tokenAccount(VAULT, MINT, pool, 200_000_000_000_000L),
                Accounts.tokenAccount(QUOTE_VAULT, Programs.WRAPPED_SOL, pool, 80_000_000_000L));
    }

    @Test
    void theSpotPriceIsQuoteByTokenOfWhatThePoolHolds() {
        pool(DerivedAccounts.of(MINT).pool());

        var view = price(tell());

        assertThat(view.spot().sol()).isEqualTo(80.0 / 200_000_000);
        assertThat(view.spot().usd()).isEqualTo(80.0 / 200_000_000 * 200);
        assertThat(view.spot().source()).isEqualTo("pool:pumpswap,constant");
        var venue = view.venues().getFirst();
        assertThat(venue.rawToken()).isEqualTo("200000000000000");
        assertThat(venue.rawQuote()).isEqualTo("80000000000");
        assertThat(venue.rateOf()).isEqualTo(RateOf.RESERVES);
        assertThat(view.others()).isEmpty();
    }

    @Test
    void poolsAreFoundAmongTheLargestHolders() {
        var pool = People.programsOwn(7);
        pool(pool);
        reads.holders(
                TokenAccounts.Source.PROGRAM_ACCOUNTS,
                true,
                List.of(FakeReads.held(VAULT, pool, 5), FakeReads.held("x", People.person(5), 9)));

        assertThat(price(tell()).venues()).extracting(PriceView.Venue::pool).containsExactly(pool);
    }

    @Test
    void callersAtOnceAndSoonAfterCostOneReading() {
        pool(DerivedAccounts.of(MINT).pool());
        var asked = new AtomicInteger();
        var tell = tell(new Source("counted", Mono.fromSupplier(() -> new Told(asked.incrementAndGet(), null, null))));

        assertThat(price(tell)).isEqualTo(price(tell));
        assertThat(asked).hasValue(1);
        assertThat(reads.asked).containsOnlyOnce("largestTokenAccounts");
    }

    @Test
    void whatOthersSayIsNamedAndChangesNothingOfTheSpotPrice() {
        pool(DerivedAccounts.of(MINT).pool());
        var tell = tell(
                new Source("one", Mono.just(new Told(0.5, 10.0, "pool"))),
                new Source("two", Mono.empty()),
                new Source("three", Mono.error(new IllegalStateException("away"))));

        var view = price(tell);

        assertThat(view.others())
                .containsExactly(
                        new PriceView.Other("one", clock.millis(), true, 0.5, 10.0, "pool"),
                        new PriceView.Other("two", clock.millis(), true, null, null, null),
                        new PriceView.Other("three", clock.millis(), false, null, null, null));
        assertThat(view.spot()).isEqualTo(price(tell()).spot());
    }

    @Test
    void aTokenWithoutAPoolHasAnUnknownPrice() {
        var view = price(tell());
        assertThat(view.spot().sol()).isNull();
        assertThat(view.spot().usd()).isNull();
        assertThat(view.venues()).isEmpty();
    }

    @Test
    void whatIsNoMintOrCannotBeReadIsSaidToBe() {
        assertThatThrownBy(() -> tell().tell(People.person(9)).block())
                .isInstanceOfSatisfying(
                        CoalScanException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.TOKEN_NOT_FOUND));

        reads.accountsFailure = new ReadException.Unavailable("away", null);
        var tell = tell();
        assertThatThrownBy(() -> price(tell))
                .isInstanceOfSatisfying(
                        CoalScanException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE));
        reads.accountsFailure = null;
        assertThat(price(tell).venues()).isEmpty();
    }
}
