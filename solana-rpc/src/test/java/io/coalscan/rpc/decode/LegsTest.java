package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Tx.SOL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gained what for what. */
class LegsTest {

    @Test
    void areTwoForWhoGivesOneMintForAnother() {
        var legs = legs(flow("alice", "pool", SOL, 90), flow("pool", "alice", "mint", 30));
        assertThat(legs.twoSided()).containsExactlyInAnyOrder("alice", "pool");
        assertThat(legs.gained("pool")).isEqualTo(SOL);
        assertThat(legs.lost("pool")).isEqualTo("mint");
        assertThat(legs.net("pool", "mint")).isEqualTo(-30);
        assertThat(legs.net("pool", "other")).isZero();
        assertThat(legs.net("nobody", "mint")).isZero();
    }

    @Test
    void areNotTwoForWhoOnlyPassesOnOrOnlyGains() {
        var legs = legs(
                flow("alice", "router", "mint", 30),
                flow("router", "pool", "mint", 30),
                flow("pool", "router", SOL, 5),
                flow("router", "router", "other", 7));
        assertThat(legs.twoSided()).containsExactly("pool");
        assertThat(legs.gained("router")).isEqualTo(SOL);
        assertThat(legs.lost("router")).isNull();
        assertThat(legs.lost("nobody")).isNull();
    }

    @Test
    void areOfSolOnlyWhereThereIsNothingElse() {
        for (var flows : List.of(
                List.of(flow("alice", "pool", SOL, 90), flow("alice", "pool", "mint", 30)),
                List.of(flow("alice", "pool", "mint", 30), flow("alice", "pool", SOL, 90)))) {
            assertThat(new Legs(flows).gained("pool")).isEqualTo("mint");
            assertThat(new Legs(flows).lost("alice")).isEqualTo("mint");
        }
    }

    @Test
    void areTakenByTheirLargestFlowTheFirstOfSeveral() {
        var small = flow("alice", "pool", "mint", 10);
        var large = flow("bob", "pool", "mint", 30);
        var same = flow("carol", "pool", "mint", 30);
        var self = flow("pool", "pool", "mint", 90);
        var other = flow("alice", "pool", SOL, 90);
        var out = flow("pool", "alice", "mint", 80);
        var legs = legs(small, large, same, self, other, out);
        assertThat(legs.largest("mint", "pool", true)).isSameAs(large);
        assertThat(legs.largest("mint", "pool", false)).isSameAs(out);
        assertThat(legs.largest("mint", "alice", false)).isSameAs(small);
        assertThat(legs.largest("other", "pool", true)).isNull();
    }

    private static Legs legs(Flow... flows) {
        return new Legs(List.of(flows));
    }

    private static Flow flow(String from, String to, String mint, long amount) {
        var number = BigInteger.valueOf(amount);
        return new Flow(0, Flow.Kind.TOKEN, mint, from, to, from + "'s", to + "'s", number, number);
    }
}
