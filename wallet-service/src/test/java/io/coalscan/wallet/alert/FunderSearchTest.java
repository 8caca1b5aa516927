package io.coalscan.wallet.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Funding;
import io.coalscan.wallet.testing.FakeChain;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FunderSearchTest {
    private final FakeChain chain = new FakeChain();
    private final FunderSearch search = new FunderSearch(chain, Clock.systemUTC());

    @Test
    void tellsWhoSentTheFirstSol() {
        chain.transaction("wallet", "first", 1, "purse", FakeChain.fund("wallet", "purse", 1_000_000_000L));
        assertThat(search.find("wallet").block()).map(Funding::address).contains("purse");
    }

    @Test
    void tellsThatAWalletHasNoHistory() {
        assertThat(search.find("nobody").block()).isEqualTo(Optional.empty());
    }

    @Test
    void tellsNothingWhereNoNodeAnswers() {
        chain.transaction("wallet", "first", 1, "purse", FakeChain.fund("wallet", "purse", 1_000_000_000L));
        chain.failing("signatures wallet");
        assertThat(search.find("wallet").blockOptional()).isEmpty();
    }

    @Test
    void tellsNothingWhereNoNodeGivesTheOldestTransaction() {
        chain.transaction("wallet", "first", 1, "purse", FakeChain.fund("wallet", "purse", 1_000_000_000L));
        chain.failing("transaction first");
        assertThat(search.find("wallet").blockOptional()).isEmpty();
    }
}
