package io.coalscan.pnl.job;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import org.junit.jupiter.api.Test;

/** Whole transactions by the page: the same rows for fewer calls. */
class BulkPagesTest {
    private final FakeChain chain = new FakeChain();
    private final Moves moves = new Moves();
    private int added;

    @Test
    void aNodeThatGivesPagesIsAskedAHundredthAsOften() {
        add(900, 3);
        var single = new Workshop(chain);
        single.gather(MINT);
        assertThat(chain.fetched).hasSize(900);
        // nobody offers pages: it is asked once
        assertThat(chain.pages).hasSize(1);

        clear();
        chain.bulk = true;
        var paged = new Workshop(chain);
        paged.gather(MINT);

        assertThat(chain.pages.size() + chain.fetched.size()).isLessThan(14);
        assertThat(paged.told()).isEqualTo(single.told()).isNotEmpty();
    }

    @Test
    void aRefreshAsksForItsPageOnly() {
        add(300, 3);
        chain.bulk = true;
        var workshop = new Workshop(chain);
        workshop.gather(MINT);
        clear();
        add(60, 3);
        workshop.gather(MINT);

        assertThat(chain.pages).hasSize(1);
        assertThat(chain.fetched).isEmpty();
        add(2, 3);
        workshop.gather(MINT);
        assertThat(chain.pages).hasSize(1);
        assertThat(chain.fetched).hasSize(2);
    }

    @Test
    void whatPagesLackIsReadByItsSignature() {
        add(150, 3);
        chain.bulk = true;
        chain.missingInPages.add("t5");
        chain.missingInPages.add("t120");
        var workshop = new Workshop(chain);
        assertThat(workshop.gather(MINT).unread()).isZero();

        assertThat(chain.fetched).contains("t5", "t120");
        chain.bulk = false;
        var single = new Workshop(chain);
        single.gather(MINT);
        assertThat(workshop.told()).isEqualTo(single.told());
    }

    @Test
    void aSlotOfManyTransactionsLosesNone() {
        add(700, 1_000);
        chain.bulk = true;
        var workshop = new Workshop(chain);
        assertThat(workshop.gather(MINT).unread()).isZero();

        chain.bulk = false;
        var single = new Workshop(chain);
        single.gather(MINT);
        assertThat(workshop.told()).isEqualTo(single.told()).isNotEmpty();
    }

    /** Every fifth line is one that failed. */
    private void add(int transactions, int aSlot) {
        for (int i = 0; i < transactions; i++) {
            long slot = 10 + added / aSlot;
            var owner = "owner" + added % 7;
            var movement = moves.balance(owner).signum() == 0 || added % 3 > 0
                    ? buy(owner, 10 + added, 100 + added)
                    : sell(owner, 5, 70);
            chain.add(moves.transaction("t" + added, slot, movement), MINT);
            if (added % 5 == 0) {
                chain.addFailed("f" + added, slot, MINT);
            }
            added++;
        }
    }

    private void clear() {
        chain.pages.clear();
        chain.fetched.clear();
    }
}
