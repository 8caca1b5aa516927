package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.Streams.Collected;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.SolanaReads.AtSlot;
import org.junit.jupiter.api.Test;

/** The states of an account as they come. */
class AccountEventsTest {

    @Test
    void beginWithTheStateOfNowAndGoOnWithEachChange() {
        FakeHistory history = new FakeHistory();
        history.account = at(7, 100);
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<AtSlot<Account>> seen = Streams.collect(streams.chain.account(Streams.ADDRESS))) {
            seen.until(1);
            node.account(Streams.ADDRESS, 8, 101);
            node.account(Streams.ADDRESS, 8, 102);
            node.account(Streams.ADDRESS, 9, 100);
            node.account(Streams.ADDRESS, 0, 103);
            seen.until(3);
            assertThat(seen.events.get(0).value().lamports()).isEqualTo(7);
            assertThat(seen.events.get(1).value().address()).isEqualTo(Streams.ADDRESS);
            assertThat(seen.events.get(1).value().lamports()).isEqualTo(8);
            assertThat(seen.events.get(2)).isEqualTo(new AtSlot<>(103, null));
        }
    }

    @Test
    void tellTheNewestStateAfterAGap() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<AtSlot<Account>> seen = Streams.collect(streams.chain.account(Streams.ADDRESS))) {
            seen.until(1);
            history.account = at(9, 105);
            node.cut();
            seen.until(2);
            Streams.until(() -> node.listeners(Streams.ADDRESS) == 1);
            assertThat(seen.events.get(0).value()).isNull();
            assertThat(seen.events.get(1).slot()).isEqualTo(105);
            assertThat(seen.events.get(1).value().lamports()).isEqualTo(9);
        }
    }

    private static AtSlot<Account> at(long lamports, long slot) {
        return new AtSlot<>(slot, new Account(Streams.ADDRESS, "prog", lamports, new byte[] {1, 2}, false));
    }
}
