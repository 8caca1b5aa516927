package io.coalscan.pnl.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.Candidate;
import io.coalscan.rpc.read.SignatureInfo;
import java.math.BigInteger;
import java.util.ArrayList;
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
                Candidate.whole(name, 1, BigInteger.ONE, List.of(name), true),
                List.of(new AccountHistory(name, lines, true)));
    }

    @Test
    void theLargestsBeginningsComeBeforeAnybodysMiddle() {
        assertThat(order(List.of(owner("a", 3), owner("b", 2)), Set.of()))
                .containsExactly("a0", "b0", "a1", "a2", "b1");
    }

    @Test
    void theLargestsShortHistoriesComeBeforeTheOthersBeginningsAndLongOnesAfter() {
        var owners = new ArrayList<OwnerHistory>();
        owners.add(owner("long", 9));
        for (int i = 1; i < 20; i++) {
            owners.add(owner("l" + i, 1));
        }
        owners.set(9, owner("short", 7));
        owners.add(owner("small", 2));

        assertThat(order(owners, Set.of()).subList(18, 30))
                .startsWith("l180", "l190", "short1", "short2", "short3", "short4", "short5", "short6")
                .containsSequence("short6", "small0", "small1", "long1");
    }

    @Test
    void whatIsKnownIsNotAskedAgain() {
        assertThat(order(List.of(owner("a", 3), owner("b", 2)), Set.of("a0", "a2")))
                .containsExactly("b0", "a1", "b1");
    }

    @Test
    void oneBusyHolderWaitsForTheOthers() {
        assertThat(order(List.of(owner("a", 60), owner("b", 2)), Set.of()))
                .startsWith("a0", "b0", "b1", "a1")
                .hasSize(62);
    }

    @Test
    void sharedTransactionsAreReadOnceAndAtTheirBestPlace() {
        assertThat(order(List.of(owner("a", 2), owner("a", 2)), Set.of())).containsExactly("a0", "a1");
    }

    @Test
    void aPageIsWorthItFromThreeTransactionsOn() {
        var parts = ReadPlan.byThePage(placed(List.of(owner("a", 3), owner("b", 2), owner("c", 5))), Set.of("c0"));
        assertThat(parts).extracting(AccountPart::account).containsExactly("a", "c");
        assertThat(parts).extracting(AccountPart::oldestFirst).containsExactly(true, false);
    }

    private static List<String> order(List<OwnerHistory> owners, Set<String> read) {
        return ReadPlan.order(placed(owners), read).stream()
                .map(ReadPlan.Wanted::signature)
                .toList();
    }

    private static List<ReadPlan.Placed> placed(List<OwnerHistory> owners) {
        return IntStream.range(0, owners.size())
                .mapToObj(position -> new ReadPlan.Placed(position, owners.get(position)))
                .toList();
    }
}
