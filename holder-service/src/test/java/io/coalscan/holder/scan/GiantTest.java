package io.coalscan.holder.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.mint.MintAccount;
import io.coalscan.holder.testing.FakeReads;
import io.coalscan.holder.testing.People;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.TokenAccounts;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class GiantTest {
    private final FakeReads reads = new FakeReads()
            .holders(
                    TokenAccounts.Source.LARGEST_ACCOUNTS,
                    false,
                    List.of(FakeReads.held(People.programsOwn(1), People.person(1), 5)));
    private final CallBudget budget = new CallBudget(50);

    @Test
    void nobodyIsAskedForAllHoldersOfUsdc() {
        var usdc =
                new MintAccount(Programs.USDC, Programs.TOKEN, 6, BigInteger.TEN.pow(16), null, null, List.of(), null);

        var holding = new HolderListReader(reads)
                .read(usdc, new ReadScope(budget, 0, Long.MAX_VALUE))
                .block();

        assertThat(reads.asked).containsExactly("largestTokenAccounts");
        assertThat(holding.complete()).isFalse();
        assertThat(holding.holderCount()).isNull();
        assertThat(budget.spent()).isEqualTo(2);
    }

    @Test
    void aListLeavesCallsForWhatComesAfterIt() {
        var small = new CallBudget(10);
        var mint = new MintAccount(People.person(3), Programs.TOKEN, 6, BigInteger.TEN, null, null, List.of(), null);

        new HolderListReader(reads)
                .read(mint, new ReadScope(small, 0, Long.MAX_VALUE))
                .block();

        assertThat(reads.asked).containsExactly("tokenAccounts", "largestTokenAccounts");
        assertThat(small.left()).isEqualTo(8);
    }
}
