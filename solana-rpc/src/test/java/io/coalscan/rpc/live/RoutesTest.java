package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.method.Notice;
import io.coalscan.rpc.method.Subscription;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes give one number to two subscriptions that ask for the same, and end both when one is ended. */
class RoutesTest {
    private static final long NUMBER = 7;

    private final List<String> sent = new ArrayList<>();
    private final Routes routes = new Routes(() -> 0, sent::add);
    private final Subscription what = Subscription.logs(Streams.ADDRESS);

    @Test
    void endWhatTheLastListenerLeaves() {
        var one = routes.attach(what, new Heard());
        routes.hear(new Notice.Begun(1, NUMBER));
        one.dispose();
        assertThat(sent).containsExactly(what.json(1), what.undoing(2, NUMBER));
    }

    @Test
    void doNotEndWhatSomebodyElseAskedForAndIsNotAnsweredYet() {
        var one = routes.attach(what, new Heard());
        routes.hear(new Notice.Begun(1, NUMBER));
        Heard second = new Heard();
        var other = routes.attach(what, second);

        one.dispose();
        routes.hear(new Notice.Begun(2, NUMBER));
        routes.hear(new Notice.Logs(NUMBER, 100, "a", false));

        assertThat(sent).containsExactly(what.json(1), what.json(2));
        assertThat(second.told).hasSize(1);
        other.dispose();
        assertThat(sent).last().isEqualTo(what.undoing(3, NUMBER));
    }

    private static final class Heard implements Listener {
        private final List<Notice.Told> told = new ArrayList<>();

        @Override
        public void begun() {}

        @Override
        public void told(Notice.Told notice) {
            told.add(notice);
        }

        @Override
        public void ended(End why) {}
    }
}
