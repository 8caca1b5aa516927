package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Ledger.RENT;
import static io.coalscan.rpc.decode.Tx.SOL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What token and system instructions move between owners, and what they cost beside that. */
class FlowBuilderTest {

    @Test
    void lamportsFromOneToAnotherAreSol() {
        var run = new Ledger().sends("alice", "bob", 70).run();
        assertThat(run.told()).containsExactly("NATIVE alice > bob 70");
        assertThat(run.flows().rent()).isEmpty();
        assertThat(run.flows().foreignRent()).isEmpty();
    }

    @Test
    void noLamportsAndLamportsToOneselfMoveNothing() {
        assertThat(new Ledger().sends("alice", "bob", 0).run().told()).isEmpty();
        assertThat(new Ledger().sends("alice", "alice", 70).run().told()).isEmpty();
        assertThat(new Ledger()
                        .tokens("bob's", "bob", "mint", 0, 0)
                        .sends("alice", "bob's", 0)
                        .run()
                        .told())
                .isEmpty();
    }

    @Test
    void lamportsThatPayForAProgramsAccountAreADeposit() {
        assertThat(new Ledger()
                        .sends("alice", "state", 70)
                        .claims("state")
                        .sends("alice", "state", 80)
                        .run()
                        .told())
                .containsExactly("DEPOSIT alice > state 70", "NATIVE alice > state 80");
        assertThat(new Ledger()
                        .claims("state")
                        .sends("alice", "state", 70)
                        .claims("state")
                        .run()
                        .told())
                .containsExactly("DEPOSIT alice > state 70");
        assertThat(new Ledger()
                        .then(new Op.Lamports(0, "alice", "state", 70, true))
                        .run()
                        .told())
                .containsExactly("DEPOSIT alice > state 70");
        assertThat(new Ledger()
                        .tokens("alice's", "alice", "mint", 0, 0)
                        .sends("alice", "mint", 70)
                        .run()
                        .told())
                .containsExactly("DEPOSIT alice > mint 70");
    }

    @Test
    void lamportsInATokenAccountAreItsRent() {
        var own = new Ledger()
                .tokens("alice's", "alice", "mint", 0, 0)
                .sends("alice", "alice's", 70)
                .run();
        assertThat(own.told()).isEmpty();
        assertThat(own.flows().rent()).isEqualTo(Map.of("alice", 70L));
        assertThat(own.flows().foreignRent()).isEmpty();
        assertThat(own.left("alice's")).isZero();

        var foreign = new Ledger()
                .tokens("bob's", "bob", "mint", 0, 0)
                .sends("alice", "bob's", 70)
                .run();
        assertThat(foreign.told()).isEmpty();
        assertThat(foreign.flows().rent()).isEmpty();
        assertThat(foreign.flows().foreignRent()).isEqualTo(Map.of("alice", 70L));
    }

    @Test
    void lamportsInAnOpenWrappedSolAccountAreSol() {
        var run = new Ledger()
                .tokens("bob's", "bob", SOL, 100, 170)
                .sends("alice", "bob's", 70)
                .run();
        assertThat(run.told()).containsExactly("NATIVE alice > bob 70");
        assertThat(run.flows().foreignRent()).isEmpty();
        assertThat(run.left("bob's")).isEqualTo(170);
    }

    @Test
    void lamportsInAWrappedSolAccountToBeArePastItsRentSol() {
        var run = new Ledger()
                .sends("alice", "bob's", RENT - 10)
                .sends("alice", "bob's", 80)
                .opens("bob's", SOL, "bob")
                .run();
        assertThat(run.told()).containsExactly("NATIVE alice > bob 70");
        assertThat(run.flows().foreignRent()).isEqualTo(Map.of("alice", RENT));
        assertThat(run.left("bob's")).isEqualTo(70);
    }

    @Test
    void aWrappedSolAccountWithLessThanItsRentHoldsNothing() {
        var run = new Ledger()
                .sends("alice", "alice's", RENT - 10)
                .opens("alice's", SOL, "alice")
                .run();
        assertThat(run.told()).isEmpty();
        assertThat(run.left("alice's")).isZero();
        assertThat(run.flows().rent()).isEqualTo(Map.of("alice", RENT - 10));
    }

    @Test
    void closingAnAccountGivesItsRentBack() {
        var run = new Ledger()
                .tokens("alice's", "alice", "mint", 0, 0)
                .closes("alice's", "alice", "alice")
                .run();
        assertThat(run.told()).isEmpty();
        assertThat(run.flows().rent()).isEqualTo(Map.of("alice", -RENT));
    }

    @Test
    void closingAnAccountToSomebodyElseGivesHimItsRentAndTheSolInIt() {
        var run = new Ledger()
                .lamports("alice's", RENT + 70, 0)
                .tokensBefore("alice's", "alice", SOL, 70)
                .closes("alice's", "bob", "alice")
                .run();
        assertThat(run.told()).containsExactly("UNWRAPPED alice > bob 70");
        assertThat(run.flows().foreignRent()).isEqualTo(Map.of("bob", -RENT));
        assertThat(run.left("alice's")).isZero();

        var empty = new Ledger()
                .tokensBefore("alice's", "alice", SOL, 0)
                .closes("alice's", "bob", "alice")
                .run();
        assertThat(empty.told()).isEmpty();
        assertThat(empty.flows().foreignRent()).isEqualTo(Map.of("bob", -RENT));
    }

    @Test
    void closingAnAccountIntoAnotherGivesItToThatOnesOwner() {
        var run = new Ledger()
                .lamports("first", RENT + 70, 0)
                .tokensBefore("first", "alice", SOL, 70)
                .tokens("second", "alice", "mint", 0, 0)
                .closes("first", "second", "alice")
                .run();
        assertThat(run.told()).isEmpty();
        assertThat(run.flows().rent()).isEqualTo(Map.of("alice", -RENT));
    }

    @Test
    void closingAnAccountThatNobodyKnowsGivesBackWhatItHeld() {
        var run = new Ledger()
                .lamports("unknown", 500, 0)
                .lamports("alice", 0, 500)
                .closes("unknown", "alice", null)
                .run();
        assertThat(run.flows().foreignRent()).isEqualTo(Map.of("alice", -500L));
        assertThat(run.flows().unexplained()).isEmpty();
    }

    @Test
    void whatIsSentToAClosedWrappedSolAccountBeginsItsRentAnew() {
        var run = new Ledger()
                .lamports("alice's", RENT + 70, RENT)
                .tokensBefore("alice's", "alice", SOL, 70)
                .closes("alice's", "alice", "alice")
                .sends("alice", "alice's", RENT)
                .opens("alice's", SOL, "alice")
                .run();
        assertThat(run.told()).isEmpty();
        assertThat(run.flows().rent()).isEqualTo(Map.of("alice", 0L));
        assertThat(run.left("alice's")).isZero();
    }

    @Test
    void handingAnAccountOverMovesWhatIsInItOnce() {
        var run = new Ledger()
                .tokens("account", "alice", "mint", 100, 70)
                .tokens("bob's", "bob", "mint", 0, 30)
                .moves("account", "bob's", "mint", 30, "alice")
                .hands("account", "carol")
                .hands("account", "carol")
                .run();
        assertThat(run.told()).containsExactly("TOKEN alice > bob 30", "TOKEN alice > carol 70");
    }

    @Test
    void handingOverWhatIsNoTokenAccountMovesNothing() {
        assertThat(new Ledger().hands("unknown", "carol").run().told()).isEmpty();
        assertThat(new Ledger()
                        .tokens("account", "alice", "mint", 0, 0)
                        .hands("account", "carol")
                        .run()
                        .told())
                .isEmpty();
    }

    @Test
    void mintedTokensComeFromNobodyAndBurnedOnesGoToNobody() {
        var run = new Ledger()
                .tokens("account", "alice", "mint", 100, 140)
                .then(new Op.Mint(0, "mint", "account", BigInteger.valueOf(70)))
                .then(new Op.Burn(1, "mint", "account", BigInteger.valueOf(30), "alice"))
                .run();
        assertThat(run.told()).containsExactly("MINT  > alice 70", "BURN alice >  30");
        assertThat(run.left("account")).isEqualTo(140);
    }

    @Test
    void lamportsThatNoInstructionMovedAreUnexplained() {
        var flows = new Ledger()
                .lamports("alice", 1_000, 1_500)
                .lamports("curve", 900, 300)
                .lamports("bob", 0, 70)
                .sends("curve", "bob", 70)
                .flows();
        assertThat(flows.unexplained()).isEqualTo(Map.of("alice", 500L, "curve", -530L));
    }
}
