package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Tx.SOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.known.Programs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What balances tell where instructions tell nothing. */
class UntoldFlowsTest {
    private static final Instruction SWAP = top(0, "amm", "first", "second", "third");
    private static final Instruction INNER = Calls.call("amm", new byte[0], 1, 0);

    @Test
    void goFromWhoLostToWhoGained() {
        var run = new Ledger()
                .tokens("first", "alice", "mint", 100, 0)
                .tokens("second", "bob", "mint", 0, 60)
                .tokensAfter("third", "carol", "mint", 40)
                .run(SWAP);
        assertThat(run.told()).containsExactly("TOKEN alice > bob 60", "TOKEN alice > carol 40");
        assertThat(run.left("first")).isZero();
        assertThat(run.left("second")).isEqualTo(60);
        assertThat(run.left("third")).isEqualTo(40);
    }

    @Test
    void goToOneFromSeveral() {
        assertThat(new Ledger()
                        .tokensBefore("first", "alice", "mint", 60)
                        .tokens("second", "bob", "mint", 50, 10)
                        .tokens("third", "carol", "mint", 0, 100)
                        .run(SWAP)
                        .told())
                .containsExactly("TOKEN alice > carol 60", "TOKEN bob > carol 40");
    }

    @Test
    void goOnlyAsFarAsSomebodyGainedTheSame() {
        var run = new Ledger()
                .tokens("first", "alice", "mint", 100, 0)
                .tokens("second", "bob", "mint", 0, 60)
                .tokens("third", "carol", "other mint", 0, 40)
                .run(SWAP);
        assertThat(run.told()).containsExactly("TOKEN alice > bob 60");
        assertThat(run.left("first")).isEqualTo(40);
    }

    @Test
    void areWhatInstructionsLeaveOver() {
        assertThat(new Ledger()
                        .tokens("first", "alice", "mint", 100, 0)
                        .tokens("second", "bob", "mint", 0, 100)
                        .moves("first", "second", "mint", 70, "alice")
                        .run(SWAP)
                        .told())
                .containsExactly("TOKEN alice > bob 70", "TOKEN alice > bob 30");
    }

    @Test
    void areNoneBetweenAccountsOfOneOwnerOrWithoutAnyCall() {
        var own = new Ledger().tokens("first", "alice", "mint", 100, 0).tokens("second", "alice", "mint", 0, 100);
        assertThat(own.run(SWAP).told()).isEmpty();
        assertThat(own.run(SWAP).left("second")).isEqualTo(100);
        assertThat(new Ledger()
                        .tokens("first", "alice", "mint", 100, 0)
                        .tokens("second", "bob", "mint", 0, 100)
                        .run()
                        .told())
                .isEmpty();
    }

    @Test
    void areNotWhatAnAccountHoldsThatLivesOnlyInside() {
        assertThat(new Ledger()
                        .tokens("first", "alice", "mint", 100, 70)
                        .tokens("second", "bob", "mint", 0, 30)
                        .moves("first", "inside", "mint", 30, "alice")
                        .run(SWAP)
                        .told())
                .containsExactly("TOKEN alice > inside 30");
    }

    @Test
    void areOfWrappedSolOnlyWhereNoInnerInstructionIsTold() {
        var ledger = new Ledger().tokens("first", "alice", SOL, 100, 0).tokens("second", "bob", SOL, 0, 100);
        assertThat(ledger.run(SWAP).told()).containsExactly("TOKEN alice > bob 100");
        assertThat(ledger.run(SWAP, INNER).told()).isEmpty();
        assertThat(new Ledger()
                        .tokens("first", "alice", "mint", 100, 0)
                        .tokens("second", "bob", "mint", 0, 100)
                        .run(SWAP, INNER)
                        .told())
                .containsExactly("TOKEN alice > bob 100");
    }

    @Test
    void areOfTheFirstCallThatNamesTheAccountElseOfTheLast() {
        Instruction other = top(0, "other", "x");
        Instruction inner = Calls.call("inner", new byte[0], 1, 0, "first");
        Instruction token = top(2, Programs.TOKEN, "first");
        assertThat(at(other, inner, token, top(3, "amm", "x", "first"), top(4, "late", "first")))
                .isEqualTo(3);
        assertThat(at(other, inner, token, top(3, "amm", "x"), top(4, Programs.TOKEN, "x")))
                .isEqualTo(3);
        assertThat(at(top(0, Programs.TOKEN, "first"))).isZero();
    }

    private static int at(Instruction... tree) {
        List<Flow> flows = new Ledger()
                .tokens("first", "alice", "mint", 100, 0)
                .tokens("second", "bob", "mint", 0, 100)
                .flows(tree)
                .flows();
        assertThat(flows).hasSize(1);
        return flows.getFirst().at();
    }

    private static Instruction top(int at, String program, String... accounts) {
        return Calls.call(program, new byte[0], at, -1, accounts);
    }
}
