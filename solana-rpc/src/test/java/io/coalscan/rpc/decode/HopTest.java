package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Tx.SOL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Two exchanges of a route taken as one. */
class HopTest {

    @Test
    void arePricedByTheFirstWhereTheRouteBeginsWithSol() {
        Hop joined = hop(4, "first", SOL, "between", 9).joinedWith(hop(2, "second", "between", "mint", 7));
        assertThat(joined.quote()).isEqualTo(SOL);
        assertThat(joined.at()).isEqualTo(2);
        assertThat(joined.venue()).isEqualTo("second");
        assertThat(joined.poolIn()).isEqualTo("first's pool");
        assertThat(joined.poolOut()).isEqualTo("second's pool");
        assertThat(joined.fee()).isEqualTo(9);
        assertThat(joined.besides()).isEqualTo(90);
    }

    @Test
    void arePricedByTheLastWhereTheRouteEndsWithSol() {
        Hop joined = hop(2, "first", "mint", "between", 9).joinedWith(hop(4, "second", "between", SOL, 7));
        assertThat(joined.quote()).isEqualTo(SOL);
        assertThat(joined.venue()).isEqualTo("first");
        assertThat(joined.fee()).isEqualTo(7);
        assertThat(joined.besides()).isEqualTo(70);
    }

    private static Hop hop(int at, String venue, String mintIn, String mintOut, long fee) {
        String pool = venue + "'s pool";
        return new Hop(
                at,
                0,
                venue,
                pool,
                pool,
                pool + " in",
                pool + " out",
                mintIn,
                BigInteger.valueOf(100),
                mintOut,
                BigInteger.valueOf(200),
                "alice",
                "alice",
                BigInteger.valueOf(fee),
                BigInteger.valueOf(10 * fee));
    }
}
