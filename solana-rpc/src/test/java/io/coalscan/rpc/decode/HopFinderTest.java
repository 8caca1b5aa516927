package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Market.ALICE;
import static io.coalscan.rpc.decode.Market.AMM;
import static io.coalscan.rpc.decode.Market.BOB;
import static io.coalscan.rpc.decode.Market.MINT;
import static io.coalscan.rpc.decode.Market.POOL;
import static io.coalscan.rpc.decode.Market.POOL_2;
import static io.coalscan.rpc.decode.Tx.SOL;
import static io.coalscan.rpc.decode.Tx.pda;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Programs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of two that exchange something is the pool, where neither of them signed: a keeper did, who takes no part. */
class HopFinderTest {
    private static final String LISTED = "5Q544fKrFoe6tsEbD7S8EmxGTJYAKtTVhAW5Q5pge4j1";
    private static final String CURVE = Addresses.bondingCurve(MINT);

    /** @param deep owner of the deeper vaults */
    record Pair(String program, String pool, String user, String deep) {
        private Tx exchange(String giver, String taker, boolean solFirst) {
            Tx tx = new Tx(BOB).call(program);
            for (String owner : List.of(pool, user)) {
                tx.holds(owner, MINT, owner.equals(deep) ? 9_000 : 1_000);
                tx.holds(owner, SOL, owner.equals(deep) ? 9_000 : 1_000);
            }
            return solFirst
                    ? tx.moves(SOL, 90, taker, giver).moves(MINT, 30, giver, taker)
                    : tx.moves(MINT, 30, giver, taker).moves(SOL, 90, taker, giver);
        }

        Stream<Tx> exchanges() {
            return Stream.of(true, false)
                    .flatMap(solFirst -> Stream.of(exchange(pool, user, solFirst), exchange(user, pool, solFirst)));
        }
    }

    static List<Pair> pairs() {
        return List.of(
                new Pair(Programs.PUMP_FUN, CURVE, LISTED, LISTED),
                new Pair(Programs.PUMP_FUN, CURVE, POOL, POOL),
                new Pair(AMM, LISTED, POOL, POOL),
                new Pair(AMM, LISTED, CURVE, CURVE),
                new Pair(AMM, POOL, ALICE, ALICE),
                new Pair(AMM, POOL, POOL_2, POOL));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isTheCurveElseWhoIsListedElseNoPersonElseTheDeeper(Pair pair) {
        assertThat(pair.exchanges())
                .allSatisfy(tx -> assertThat(hops(tx)).singleElement().satisfies(hop -> {
                    assertThat(hop.poolIn()).isEqualTo(pair.pool());
                    assertThat(hop.poolOut()).isEqualTo(pair.pool());
                }));
    }

    @Test
    void isWhoReceivedFirstWhereBothAreAlike() {
        var alike = new Pair(AMM, POOL, POOL_2, "nobody");
        assertThat(hops(alike.exchange(POOL, POOL_2, true)))
                .first()
                .extracting(Hop::poolIn)
                .isEqualTo(POOL);
        assertThat(hops(alike.exchange(POOL, POOL_2, false)))
                .first()
                .extracting(Hop::poolIn)
                .isEqualTo(POOL_2);
    }

    /** A call that deals with more pools than anybody would list. */
    @Test
    void isFoundForEveryExchangeOfACall() {
        Tx tx = new Tx(ALICE).call(AMM);
        for (int i = 0; i < 20; i++) {
            String pool = pda("pool " + i);
            String in = pda("in " + i);
            String out = pda("out " + i);
            tx.holds(pool, in, 1_000)
                    .holds(pool, out, 1_000)
                    .holds(ALICE, in, 10)
                    .holds(ALICE, out, 0);
            tx.moves(in, 10, ALICE, pool).moves(out, 90, pool, ALICE);
        }
        assertThat(hops(tx)).hasSize(20);
    }

    private static List<Hop> hops(Tx tx) {
        return HopFinder.find(tx.scene()).claimed().values().stream().distinct().toList();
    }
}
