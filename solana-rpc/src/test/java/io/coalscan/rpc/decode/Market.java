package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Tx.SOL;
import static io.coalscan.rpc.decode.Tx.pda;
import static io.coalscan.rpc.decode.Tx.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two pools of one token against SOL, two people and a router, of whom tests write transactions. */
final class Market {
    static final String ALICE = person("alice");
    static final String BOB = person("bob");
    static final String MINT = pda("mint");
    static final String OTHER = pda("other mint");
    static final String POOL = pda("pool");
    static final String POOL_2 = pda("second pool");
    static final String ROUTER = pda("router's account");
    static final String AMM = pda("a new amm");
    static final String AMM_2 = pda("another amm");
    static final String ROUTE = pda("a new router");
    static final String CURVE_PROGRAM = "MoonCVVNZFSYkqNXP6bxHLPL6QQJiMagDL3qcqUQTrG";

    static final String CPMM = "CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C";

    static Tx market(String... signers) {
        return new Tx(signers)
                .holds(POOL, MINT, 1_000_000)
                .holds(POOL, SOL, 5_000_000)
                .holds(POOL_2, MINT, 1_000_000)
                .holds(POOL_2, SOL, 5_000_000)
                .holds(ALICE, MINT, 1_000)
                .holds(ALICE, SOL, 50_000)
                .holds(BOB, MINT, 0)
                .holds(BOB, SOL, 1_000)
                .holds(ROUTER, MINT, 0)
                .holds(ROUTER, SOL, 0);
    }

    static List<String> told(DecodedTransaction decoded) {
        return decoded.movements().stream()
                .map(m -> m.side() + " " + m.cause() + " " + name(m.owner()) + " " + m.amount() + " for "
                        + m.quoteAmount() + " with " + name(m.counterparty()))
                .toList();
    }

    private static String name(@Nullable String address) {
        return ALICE.equals(address) ? "alice" : BOB.equals(address) ? "bob" : POOL.equals(address) ? "pool" : "-";
    }

    private Market() {}
}
