package io.coalscan.holder.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.testing.Accounts;
import io.coalscan.holder.testing.FakeReads;
import io.coalscan.holder.testing.HandClock;
import io.coalscan.holder.testing.People;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SolUsdReaderTest {
    private static final String POOL = People.programsOwn(1);
    private static final String SOL_VAULT = People.programsOwn(2);
    private static final String USD_VAULT = People.programsOwn(3);

    private final HandClock clock = new HandClock();
    private final FakeReads reads = new FakeReads()
            .with(
                    Accounts.raydiumV4Pool(POOL, Programs.WRAPPED_SOL, Programs.USDC, SOL_VAULT, USD_VAULT),
                    Accounts.tokenAccount(SOL_VAULT, Programs.WRAPPED_SOL, POOL, 40_000_000_000_000L),
                    Accounts.tokenAccount(USD_VAULT, Programs.USDC, POOL, 6_200_000_000_000L));
    private final SolUsdReader reader = new SolUsdReader(reads, POOL, 99.0, clock);

    @Test
    void readsThePriceFromThePoolAndNamesIt() {
        assertThat(now(reader)).isEqualTo(new SolUsd(155.0, "pool:raydium-v4"));
    }

    @Test
    void asksOnceAMinuteAndForThePoolItselfOnlyOnce() {
        now(reader);
        clock.advance(Duration.ofSeconds(59));
        now(reader);
        assertThat(reads.asked).containsExactly("account", "accounts");

        clock.advance(Duration.ofSeconds(2));
        now(reader);
        assertThat(reads.asked).containsExactly("account", "accounts", "accounts");
    }

    @Test
    void fallsBackToTheConstantAndAsksAgainSoon() {
        reads.accountsFailure = new ReadException.Unavailable("all tried", null);
        assertThat(now(reader)).isEqualTo(new SolUsd(99.0, "constant"));
        now(reader);
        assertThat(reads.asked).hasSize(1);

        reads.accountsFailure = null;
        clock.advance(Duration.ofSeconds(11));
        assertThat(now(reader).source()).isEqualTo("pool:raydium-v4");
    }

    @Test
    void isUnknownWithoutPoolAndConstant() {
        assertThat(now(new SolUsdReader(reads, null, null, clock))).isEqualTo(SolUsd.UNKNOWN);
        assertThat(now(new SolUsdReader(reads, People.person(5), null, clock))).isEqualTo(SolUsd.UNKNOWN);
    }

    @Test
    void anEmptyPoolHasNoPrice() {
        reads.with(Accounts.tokenAccount(SOL_VAULT, Programs.WRAPPED_SOL, POOL, 0));

        assertThat(now(reader).source()).isEqualTo("constant");
    }

    private static SolUsd now(SolUsdReader reader) {
        return reader.now(new ReadScope(new CallBudget(10), 0, Long.MAX_VALUE)).block();
    }
}
