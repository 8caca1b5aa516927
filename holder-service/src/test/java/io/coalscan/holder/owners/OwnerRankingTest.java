package io.coalscan.holder.owners;

import static io.coalscan.holder.testing.FakeReads.held;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnerRankingTest {

    @Test
    void sumsTheAccountsOfOneOwnerLargestAccountFirst() {
        List<Owner> ranked =
                OwnerRanking.rank(List.of(held("a1", "ann", 3), held("b1", "bob", 9), held("a2", "ann", 7)));

        assertThat(ranked)
                .containsExactly(
                        new Owner("ann", 1, BigInteger.TEN, List.of("a2", "a1")),
                        new Owner("bob", 2, BigInteger.valueOf(9), List.of("b1")));
    }

    @Test
    void emptyAccountsAreNoHolders() {
        assertThat(OwnerRanking.rank(List.of(held("a1", "ann", 0), held("b1", "bob", 1), held("b2", "bob", 0))))
                .containsExactly(new Owner("bob", 1, BigInteger.ONE, List.of("b1")));
    }

    @Test
    void tiesRankByAddress() {
        assertThat(OwnerRanking.rank(List.of(held("1", "c", 5), held("2", "a", 5), held("3", "b", 5))))
                .extracting(Owner::address)
                .containsExactly("a", "b", "c");
    }

    @Test
    void sumsBeyondWhatALongHolds() {
        var most = new BigInteger("18446744073709551615");

        assertThat(OwnerRanking.rank(List.of(new TokenAccount("1", "a", most), new TokenAccount("2", "a", most)))
                        .getFirst()
                        .balance())
                .isEqualTo(most.shiftLeft(1));
    }

    @Test
    void theOrderOfTheAnswerDoesNotMatter() {
        var accounts = new ArrayList<TokenAccount>();
        for (int i = 0; i < 300; i++) {
            accounts.add(held("account" + i, "owner" + i % 90, i % 11));
        }
        List<Owner> ranked = OwnerRanking.rank(accounts);
        Collections.shuffle(accounts, new Random(3));

        assertThat(OwnerRanking.rank(accounts)).isEqualTo(ranked);
    }
}
