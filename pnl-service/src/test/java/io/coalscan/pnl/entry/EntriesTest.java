package io.coalscan.pnl.entry;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.out;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Fees;
import io.coalscan.rpc.decode.Movement.Side;
import io.coalscan.rpc.decode.TokenBalance;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntriesTest {

    private static DecodedTransaction transaction(boolean failed, List<Movement> movements, TokenBalance... balances) {
        return new DecodedTransaction(
                "s", 5, 5_000L, failed, "alice", List.of("alice"), 5, movements, List.of(balances));
    }

    private static TokenBalance balance(String owner, String mint, long before, long after) {
        return new TokenBalance(owner, mint, 6, BigInteger.valueOf(before), BigInteger.valueOf(after));
    }

    @Test
    void aFailedTransactionMovesNothing() {
        assertThat(Entries.of(transaction(true, List.of(buy("alice", 5, 5))), MINT))
                .isEmpty();
    }

    @Test
    void keepsOneMintAndEveryOwner() {
        var funded = new Movement(
                Side.FUND,
                Cause.SOL_TRANSFER,
                "system",
                "alice",
                null,
                null,
                null,
                BigInteger.TEN,
                "bob",
                false,
                Fees.NONE);
        var nothing = in("alice", 0, "bob");
        var moved = transaction(false, List.of(funded, nothing, out("alice", 5, "bob"), in("bob", 5, "alice")));
        assertThat(Entries.of(moved, MINT)).extracting(LedgerEntry::owner).containsExactly("alice", "bob");
        assertThat(Entries.of(moved, MINT)).extracting(LedgerEntry::index).containsExactly(2, 3);
        assertThat(Entries.of(moved, "another")).isEmpty();
    }

    @Test
    void knowsWhatTheOwnerHeldBefore() {
        var moves = new Moves();
        moves.transaction("s0", 1, buy("alice", 7, 1));
        var entries = Entries.of(moves.transaction("s1", 2, buy("alice", 5, 1)), MINT);
        assertThat(entries.getFirst().heldBefore()).isEqualTo(7);
    }

    @Test
    void whatAnOwnTransferCostsIsItsFee() {
        var moved = transaction(false, List.of(), balance("alice", MINT, 100, 97), balance("bob", MINT, 9, 9));
        assertThat(Entries.of(moved, MINT)).singleElement().satisfies(fee -> {
            assertThat(fee.isOwnFee()).isTrue();
            assertThat(fee.amount()).isEqualTo(3);
            assertThat(fee.withheld()).isEqualTo(3);
            assertThat(fee.ownerSigned()).isTrue();
        });
    }

    @Test
    void otherChangesAreNoFee() {
        var two = transaction(false, List.of(), balance("alice", MINT, 100, 97), balance("bob", MINT, 9, 12));
        var gained = transaction(false, List.of(), balance("alice", MINT, 97, 100));
        var otherMint = transaction(false, List.of(), balance("alice", "another", 100, 97));
        var told = transaction(false, List.of(in("bob", 0, "alice")), balance("alice", MINT, 100, 97));
        assertThat(List.of(two, gained, otherMint, told))
                .allSatisfy(moved -> assertThat(Entries.of(moved, MINT)).isEmpty());
    }
}
