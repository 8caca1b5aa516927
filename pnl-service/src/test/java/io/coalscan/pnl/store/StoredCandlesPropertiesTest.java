package io.coalscan.pnl.store;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Candles do not tell how they came about. */
class StoredCandlesPropertiesTest {
    private static final TestStores STORES = new TestStores();
    private static final int STEPS = 60;

    /** Several assets, trades without price or time, late ones, repeated ones, some taken back, some confirmed and stored while one asks. */
    @Property(tries = 15, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whateverHappensTheyAreThoseOfAllTradesOneByOne(@ForAll long seed) {
        new RandomTrading(STORES, seed).run(STEPS);
    }
}
