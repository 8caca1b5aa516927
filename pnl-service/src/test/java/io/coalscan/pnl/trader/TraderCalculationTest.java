package io.coalscan.pnl.trader;

import static io.coalscan.pnl.trader.Life.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.pnl.trader.TraderCalculation.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Folding on top of states is folding everything, whatever comes when. */
class TraderCalculationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** A little over an hour of slots: prices change between transactions. */
    private static final int APART = 4_000;

    /** One owner as the store has it: movements come in goes, and a change up to the state's slot ends the state. */
    private static final class Kept {
        final List<Moved> known = new ArrayList<>();

        @Nullable
        TraderState state;

        int resumed;

        Trader add(List<Moved> more, TraderCalculation calculation) {
            known.addAll(more);
            long oldest =
                    more.stream().mapToLong(moved -> moved.entry().slot()).min().orElse(Long.MAX_VALUE);
            var from = state;
            if (from != null && (oldest <= from.slot() || !calculation.holds(from))) {
                from = null;
            }
            resumed += from == null ? 0 : 1;
            long above = from == null ? -1 : from.slot();
            var movements =
                    known.stream().filter(moved -> moved.entry().slot() > above).toList();
            var result = calculation.of(ALICE, from, movements);
            state = written(result.state());
            return result.trader();
        }

        private static @Nullable TraderState written(@Nullable TraderState state) {
            return state == null ? null : JSON.readValue(JSON.writeValueAsString(state), TraderState.class);
        }
    }

    @Property(tries = 400)
    void foldingOnTopOfStatesIsFoldingEverything(@ForAll long seed) {
        var random = new Random(seed);
        // several in a slot, or prices that change from one to the next
        int apart = random.nextBoolean() ? 2 : APART;
        var coming = arriving(untold(Life.random(seed, 60, apart, false).moved(), random), random);
        var rule = new Rule(1 + random.nextInt(6), random.nextInt(3 * apart), 400);
        var byHour = new TreeMap<Long, BigDecimal>();
        var kept = new Kept();
        while (!coming.isEmpty()) {
            var more = take(coming, 1 + random.nextInt(8));
            if (random.nextInt(3) == 0) {
                know(byHour, coming, random);
            }
            var prices = SolUsd.withNearest(byHour);
            assertThat(kept.add(more, new TraderCalculation(prices, rule))).isEqualTo(Life.trader(kept.known, prices));
        }
    }

    /** Some have no time, some no place in the listing. */
    private static List<Moved> untold(List<Moved> life, Random random) {
        boolean unlisted = random.nextInt(3) == 0;
        return life.stream()
                .map(moved -> switch (unlisted ? 0 : random.nextInt(20)) {
                    case 0 -> new Moved(moved.entry(), null, moved.market());
                    case 1 -> new Moved(untimed(moved.entry()), moved.position(), moved.market());
                    default -> moved;
                })
                .toList();
    }

    private static LedgerEntry untimed(LedgerEntry entry) {
        return new LedgerEntry(
                entry.signature(),
                entry.index(),
                entry.slot(),
                null,
                entry.owner(),
                entry.side(),
                entry.cause(),
                entry.venue(),
                entry.amount(),
                entry.quoteMint(),
                entry.quoteAmount(),
                entry.counterparty(),
                entry.ownerSigned(),
                entry.fees(),
                entry.heldBefore(),
                entry.withheld(),
                entry.counterpartyHoldsQuote());
    }

    /** In the order of the chain mostly, some late, some twice. */
    private static List<Moved> arriving(List<Moved> life, Random random) {
        var arriving = new ArrayList<>(life);
        for (int i = 0; !life.isEmpty() && i < random.nextInt(6); i++) {
            int from = random.nextInt(arriving.size());
            Collections.swap(arriving, from, Math.min(arriving.size() - 1, from + random.nextInt(8)));
            arriving.add(random.nextInt(arriving.size()), life.get(random.nextInt(life.size())));
        }
        return arriving;
    }

    /** The price of the hour of what comes next becomes known, as it does while a token is traded. */
    private static void know(TreeMap<Long, BigDecimal> byHour, List<Moved> coming, Random random) {
        if (!coming.isEmpty()) {
            long now = SolUsd.hourOf(Moves.timeOf(coming.getFirst().entry().slot()));
            if (byHour.isEmpty() || now >= byHour.lastKey() - SolUsd.HOUR) {
                byHour.putIfAbsent(now, BigDecimal.valueOf(100 + random.nextInt(50)));
            }
        }
    }

    private static List<Moved> take(List<Moved> coming, int most) {
        var head = coming.subList(0, Math.min(most, coming.size()));
        var taken = List.copyOf(head);
        head.clear();
        return taken;
    }

    @Test
    void whatIsNewIsFoldedOnTopOfTheState() {
        var life = Life.random(7, 200, 3, false).moved();
        var calculation = new TraderCalculation(SolUsd.withNearest(new TreeMap<>()), new Rule(5, 2, 1_000));
        var kept = new Kept();
        life.forEach(moved -> kept.add(List.of(moved), calculation));
        assertThat(kept.resumed).isGreaterThan(life.size() / 2);
    }

    @Test
    void aStateOfTooManyPurchasesIsNotTaken() {
        var life = Life.random(7, 200, 3, false).moved();
        var prices = SolUsd.withNearest(new TreeMap<>());
        assertThat(new TraderCalculation(prices, new Rule(5, 2, 11))
                        .of(ALICE, null, life)
                        .state())
                .isNull();
        assertThat(new TraderCalculation(prices, new Rule(5, 2, 10_000))
                        .of(ALICE, null, life)
                        .state())
                .isNotNull();
    }

    @Test
    void theNewestSlotsAreInNoState() {
        var life = Life.random(7, 200, 3, false).moved();
        long newest = life.getLast().entry().slot();
        var calculation = new TraderCalculation(SolUsd.withNearest(new TreeMap<>()), new Rule(5, 20, 10_000));
        assertThat(calculation.of(ALICE, null, life).state().slot()).isEqualTo(newest - 20);
    }
}
