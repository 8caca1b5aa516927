package io.coalscan.wallet.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.decode.Approval;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Side;
import io.coalscan.rpc.decode.SolBalance;
import io.coalscan.rpc.known.Programs;
import io.coalscan.wallet.follow.WatchEvent.Kind;
import io.coalscan.wallet.follow.WatchEvent.Moment;
import io.coalscan.wallet.follow.WatchEvent.TimeSource;
import io.coalscan.wallet.testing.FakeChain;
import io.coalscan.wallet.watch.WatchSettings.Jump;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsOfTest {
    private static final long SOL = 1_000_000_000L;
    private static final Jump JUMP = new Jump(10, 50, 1);

    private static List<WatchEvent> of(List<Movement> movements, List<SolBalance> lamports, List<Approval> approvals) {
        var transaction = new DecodedTransaction(
                "s", 9, 4_000L, false, "me", List.of("me"), 5_000, movements, List.of(), lamports, approvals);
        return EventsOf.of("me", transaction, new Moment(4_000L, TimeSource.BLOCK), JUMP);
    }

    private static Movement trade(Side side, String owner, String mint, String quote) {
        return new Movement(
                side,
                Cause.SWAP,
                "amm",
                owner,
                mint,
                BigInteger.TEN,
                quote,
                BigInteger.valueOf(SOL),
                "pool",
                true,
                Movement.Fees.NONE);
    }

    @Test
    void tradesAreThoseOfTheWalletInWhatIsNoMoney() {
        var events = of(
                List.of(
                        trade(Side.BUY, "me", "mint", Programs.WRAPPED_SOL),
                        trade(Side.BUY, "me", "mint", Programs.USDC),
                        trade(Side.SELL, "me", "mint", Programs.WRAPPED_SOL),
                        trade(Side.BUY, "me", Programs.USDC, Programs.WRAPPED_SOL),
                        trade(Side.BUY, "other", "mint", Programs.WRAPPED_SOL)),
                List.of(),
                List.of());

        assertThat(events).extracting(WatchEvent::kind).containsExactly(Kind.BUY, Kind.BUY, Kind.SELL);
        assertThat(events).extracting(WatchEvent::index).containsExactly(0, 1, 0);
        assertThat(events).extracting(WatchEvent::lamports).containsExactly(SOL, null, SOL);
        assertThat(events.getFirst())
                .isEqualTo(new WatchEvent(
                        "me",
                        Kind.BUY,
                        0,
                        "s",
                        9,
                        4_000L,
                        TimeSource.BLOCK,
                        "mint",
                        BigInteger.TEN,
                        SOL,
                        "pool",
                        null,
                        null));
    }

    @Test
    void solSentAndGotIsToldAndDustIsNot() {
        var events = of(
                List.of(
                        FakeChain.fund("me", "bob", 1_000_000),
                        FakeChain.fund("cat", "me", SOL),
                        FakeChain.fund("me", "bob", 999_999),
                        FakeChain.fund("cat", "bob", SOL)),
                List.of(),
                List.of());

        assertThat(events).extracting(WatchEvent::kind).containsExactly(Kind.TRANSFER_IN, Kind.TRANSFER_OUT);
        assertThat(events).extracting(WatchEvent::counterparty).containsExactly("bob", "cat");
    }

    @Test
    void theBalanceJumpsByMuchOrByAShareThatIsNotNextToNothing() {
        assertThat(jumps(100 * SOL, 110 * SOL)).isTrue();
        assertThat(jumps(100 * SOL, 110 * SOL - 1)).isFalse();
        assertThat(jumps(4 * SOL, 2 * SOL)).isTrue();
        assertThat(jumps(4 * SOL, 2 * SOL + 1)).isFalse();
        assertThat(jumps(SOL / 2, 0)).isFalse();
        assertThat(jumps(0, SOL)).isTrue();
    }

    private static boolean jumps(long before, long after) {
        var events = of(
                List.of(),
                List.of(new SolBalance("me", before, after), new SolBalance("other", 0, 100 * SOL)),
                List.of());
        return !events.isEmpty() && events.getFirst().kind() == Kind.SOL_JUMP;
    }

    @Test
    void approvalsAreThoseThatTheWalletGave() {
        var events = of(
                List.of(),
                List.of(),
                List.of(
                        new Approval("me", "app", "account", "mint", BigInteger.TWO),
                        new Approval("other", "app", "account", "mint", BigInteger.TWO)));

        assertThat(events).extracting(WatchEvent::kind).containsExactly(Kind.APPROVAL);
        assertThat(events.getFirst().counterparty()).isEqualTo("app");
        assertThat(events.getFirst().rawAmount()).isEqualTo(BigInteger.TWO);
    }
}
