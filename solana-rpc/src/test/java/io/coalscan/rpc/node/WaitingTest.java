package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.method.Slots;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class WaitingTest {
    private final Waiting waiting = new Waiting(10);
    private final RateLimits limits = new RateLimits(new NodeLimits(0, Map.of("getSlot", 2)), () -> 0);

    @Test
    void whatIsWorthMostGoesFirstThoughItCameLast() {
        add(1, 20_000, 9);
        add(2, 20_000, 3);
        add(3, 20_000, 0);

        assertThat(ids(waiting.next(10, limits))).containsExactly(3L, 2L);
    }

    @Test
    void anEarlierScanGoesFirstWhateverItsCallsAreWorth() {
        add(1, 25_000, 0);
        add(2, 20_000, ReadScope.LAST_PLACE);

        assertThat(ids(waiting.next(1, limits))).containsExactly(2L);
    }

    @Test
    void whoAskedFirstGoesFirstAmongEquals() {
        add(2, 20_000, 5);
        add(1, 20_000, 5);
        add(3, Long.MAX_VALUE, 0);

        assertThat(ids(waiting.next(10, limits))).containsExactly(1L, 2L);
    }

    @Test
    void whoCannotBeServedInTimeNeedNotWait() {
        for (long id = 1; id <= 3; id++) {
            add(id, 9_000, 0);
        }
        add(4, 20_000, 0);
        waiting.next(10, limits);

        assertThat(ids(waiting.hopeless(limits, 0))).containsExactly(3L);
        assertThat(waiting.size()).isEqualTo(1);
    }

    private void add(long id, long deadline, int place) {
        var turn = Turn.of(new ReadScope(new CallBudget(1), 0, deadline, place));
        Mono.<Long>create(sink -> waiting.add(new Pending<>(Slots.newest(0), turn, id, sink)))
                .subscribe();
    }

    private static List<Long> ids(List<Pending<?>> calls) {
        return calls.stream().<Long>map(Pending::id).toList();
    }
}
