package io.coalscan.holder.owners;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.testing.People;
import io.coalscan.model.event.Candidate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    @Test
    void aTenthMoreThanAreScored() {
        assertThat(Candidates.wanted(50)).isEqualTo(60);
        assertThat(Candidates.wanted(100)).isEqualTo(110);
        assertThat(Candidates.wanted(200)).isEqualTo(220);
    }

    @Test
    void whoIsSurelyNoPersonLeavesThePlaceToTheNext() {
        List<Candidate> candidates = Candidates.of(owners(100, 1), 50, People.person(0)::equals);

        assertThat(candidates).hasSize(60);
        assertThat(candidates.getFirst().rank()).isEqualTo(2);
        assertThat(candidates.getLast().rank()).isEqualTo(61);
    }

    @Test
    void saysWhoseKeyCannotExist() {
        var derived = new Owner(People.programsOwn(1), 1, BigInteger.ONE, List.of("a"));

        assertThat(Candidates.of(List.of(derived), 50, nobody -> false)
                        .getFirst()
                        .onCurve())
                .isFalse();
    }

    @Test
    void aDustedOwnerNamesItsLargestAccountsOnly() {
        List<Candidate> candidates = Candidates.of(owners(220, 500), 200, nobody -> false);

        assertThat(candidates).hasSize(220);
        assertThat(candidates.getFirst().tokenAccounts()).hasSize(20).startsWith("0", "1");
        assertThat(candidates).allSatisfy(one -> assertThat(one.tokenAccounts()).isNotEmpty());
        assertThat(candidates.stream()
                        .mapToInt(one -> one.tokenAccounts().size())
                        .sum())
                .isLessThanOrEqualTo(1_000 + 220);
    }

    private static List<Owner> owners(int count, int accountsEach) {
        var owners = new ArrayList<Owner>();
        List<String> accounts =
                IntStream.range(0, accountsEach).mapToObj(String::valueOf).toList();
        for (int i = 0; i < count; i++) {
            owners.add(new Owner(People.person(i), i + 1, BigInteger.valueOf(1_000 - i), accounts));
        }
        return owners;
    }
}
