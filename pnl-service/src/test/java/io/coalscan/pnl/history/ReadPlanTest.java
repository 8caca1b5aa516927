package io.coalscan.pnl.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.Candidate;
import io.coalscan.rpc.read.SignatureInfo;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadPlanTest {

    private static OwnerHistory owner(String name, int transactions) {
        var lines = IntStream.range(0, transactions)
                .mapToObj(n -> new SignatureInfo(name + n, n, null, false, true))
                .toList();
        return OwnerHistory.of(
                new Candidate(name, 1, BigInteger.ONE, List.of(name), true),
                List.of(new AccountHistory(name, lines, true)));
    }

    @Test
    void everybodysFirstComesBeforeAnybodysMiddle() {
        assertThat(ReadPlan.order(List.of(owner("a", 3), owner("b", 2)), Set.of(), 100))
                .containsExactly("a0", "b0", "a1", "a2", "b1");
    }

    @Test
    void whatIsKnownIsNotAskedAgain() {
        assertThat(ReadPlan.order(List.of(owner("a", 3), owner("b", 2)), Set.of("a0", "a2"), 100))
                .containsExactly("b0", "a1", "b1");
    }

    @Test
    void oneBusyHolderWaitsForTheOthers() {
        var plan = ReadPlan.order(List.of(owner("a", 60), owner("b", 2)), Set.of(), 100);
        assertThat(plan).startsWith("a0", "b0", "b1", "a1").hasSize(62);
        assertThat(ReadPlan.order(List.of(owner("a", 60), owner("b", 2)), Set.of(), 300))
                .startsWith("a0", "b0", "a1");
    }

    @Test
    void sharedTransactionsAreReadOnce() {
        assertThat(ReadPlan.order(List.of(owner("a", 2), owner("a", 2)), Set.of(), 100))
                .containsExactly("a0", "a1");
    }

    @Test
    void aPageIsWorthItFromThreeTransactionsOn() {
        var parts = ReadPlan.byThePage(List.of(owner("a", 3), owner("b", 2), owner("c", 5)), Set.of("c0"));
        assertThat(parts).extracting(AccountPart::account).containsExactly("a", "c");
        assertThat(parts).extracting(AccountPart::oldestFirst).containsExactly(true, false);
    }
}
