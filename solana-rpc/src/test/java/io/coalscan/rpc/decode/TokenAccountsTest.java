package io.coalscan.rpc.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Whose token accounts are, and of which mint, from balances that leave owners out and from instructions. */
class TokenAccountsTest {
    private static final String ALICE = Tx.person("alice");
    private static final String MINT = Tx.pda("mint");

    @Test
    void areOfWhoOpensThem() {
        var account = account(new Ledger().opens("account", "mint", "alice"));
        assertThat(account.mint).isEqualTo("mint");
        assertThat(account.owner).isEqualTo("alice");
        assertThat(account.ownerAfter).isEqualTo("alice");
    }

    @Test
    void areOfWhoHadThemFirstWhereTheyAreOpenedTwice() {
        var account = account(new Ledger()
                .opens("account", "mint", "alice")
                .closes("account", "alice", "alice")
                .opens("account", "mint", "bob"));
        assertThat(account.owner).isEqualTo("alice");
    }

    @Test
    void areOfWhoMovesWhatIsInThem() {
        assertThat(account(new Ledger().moves("account", "other", "mint", 1, "alice")).owner)
                .isEqualTo("alice");
        assertThat(account(new Ledger().then(new Op.Burn(0, "mint", "account", BigInteger.ONE, "alice"))).owner)
                .isEqualTo("alice");
        assertThat(account(new Ledger()
                                .moves("other", "account", "mint", 1, "bob")
                                .closes("account", "alice", "alice"))
                        .owner)
                .isEqualTo("alice");
    }

    @Test
    void areOfWhoeverTheBalancesTellWhoeverMovesWhatIsInThem() {
        assertThat(account(new Ledger()
                                .tokensBefore("account", "alice", "mint", 1)
                                .moves("account", "other", "mint", 1, "delegate"))
                        .owner)
                .isEqualTo("alice");
        assertThat(account(new Ledger()
                                .tokensAfter("account", "alice", "mint", 1)
                                .moves("account", "other", "mint", 1, "delegate"))
                        .owner)
                .isEqualTo("alice");
        assertThat(account(new Ledger()
                                .opens("account", "mint", "alice")
                                .moves("account", "other", "mint", 1, "delegate"))
                        .owner)
                .isEqualTo("alice");
    }

    @Test
    void beginWithTheOwnerFromBeforeAndEndWithTheOneFromAfter() {
        var account = account(new Ledger()
                .tokensBefore("account", "alice", "mint", 1)
                .tokensAfter("account", "bob", "mint", 1)
                .opens("account", "mint", "carol"));
        assertThat(account.owner).isEqualTo("alice");
        assertThat(account.ownerBefore).isEqualTo("alice");
        assertThat(account.ownerAfter).isEqualTo("bob");
    }

    @Test
    void haveTheSameOwnerAtBothEndsWhereOneOfThemIsNotTold() {
        var early = account(
                new Ledger().tokensBefore("account", "alice", "mint", 1).tokensAfter("account", null, "mint", 1));
        assertThat(early.ownerAfter).isEqualTo("alice");
        var late =
                account(new Ledger().tokensBefore("account", null, "mint", 1).tokensAfter("account", "bob", "mint", 1));
        assertThat(late.owner).isEqualTo("bob");
        assertThat(late.ownerBefore).isEqualTo("bob");
    }

    @Test
    void areOfTheMintThatAnyInstructionTells() {
        assertThat(account(new Ledger().moves("account", "other", "mint", 1, null)).mint)
                .isEqualTo("mint");
        assertThat(account(new Ledger().moves("other", "account", "mint", 1, null)).mint)
                .isEqualTo("mint");
        assertThat(account(new Ledger().then(new Op.Mint(0, "mint", "account", BigInteger.ONE))).mint)
                .isEqualTo("mint");
        assertThat(account(new Ledger().then(new Op.Burn(0, "mint", "account", BigInteger.ONE, null))).mint)
                .isEqualTo("mint");
    }

    @Test
    void areOfTheMintOfTheAccountThatTheyDealWith() {
        assertThat(account(new Ledger().tokens("other", "bob", "mint", 1, 1).moves("account", "other", null, 1, null))
                        .mint)
                .isEqualTo("mint");
        assertThat(account(new Ledger().tokens("other", "bob", "mint", 1, 1).moves("other", "account", null, 1, null))
                        .mint)
                .isEqualTo("mint");
        assertThat(account(new Ledger()
                                .tokens("account", "bob", "mint", 1, 1)
                                .tokens("other", "bob", "other mint", 1, 1)
                                .moves("other", "account", null, 1, null)
                                .moves("account", "other", null, 1, null))
                        .mint)
                .isEqualTo("mint");
    }

    @Test
    void areOfTheNamedAccountThatTheyAreAssociatedWith() {
        String associated = Tx.account(ALICE, MINT);
        var ledger = new Ledger()
                .lamports("no address", 0, 0)
                .lamports(Tx.person("bob"), 0, 0)
                .lamports(ALICE, 0, 0);
        assertThat(ledger.tokens(associated, null, MINT, 1, 1).accounts().get(associated).owner)
                .isEqualTo(ALICE);
    }

    @Test
    void areOfNobodyKnownOtherwise() {
        String associated = Tx.account(ALICE, MINT);
        assertThat(new Ledger()
                        .lamports(ALICE, 0, 0)
                        .tokens("account", null, MINT, 1, 1)
                        .accounts()
                        .get("account")
                        .owner)
                .isNull();
        assertThat(new Ledger()
                        .lamports(ALICE, 0, 0)
                        .tokens(associated, null, "no address", 1, 1)
                        .accounts()
                        .get(associated)
                        .owner)
                .isNull();
        assertThat(new Ledger()
                        .lamports(ALICE, 0, 0)
                        .moves("other", associated, MINT, 1, null)
                        .accounts()
                        .get(associated)
                        .owner)
                .isNull();
    }

    @Test
    void areNotMadeByBeingClosedOrHandedOver() {
        var accounts = new Ledger()
                .closes("unknown", "alice", "alice")
                .hands("other", "bob")
                .accounts();
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void ofOneOwnerAreSummedByMint() {
        var balances = new Ledger()
                .tokens("first", "alice", "mint", 5, 7)
                .tokens("second", "alice", "mint", 1, 0)
                .tokensBefore("third", "alice", "mint", 2)
                .tokens("bob's", "bob", "mint", 9, 9)
                .tokens("nobody's", null, "mint", 9, 9)
                .accounts()
                .balances();
        assertThat(balances)
                .containsExactly(
                        new TokenBalance("alice", "mint", 6, BigInteger.valueOf(8), BigInteger.valueOf(7)),
                        new TokenBalance("bob", "mint", 6, BigInteger.valueOf(9), BigInteger.valueOf(9)));
        assertThat(balances.getFirst().delta()).isEqualTo(-1);
    }

    private static TokenAccount account(Ledger ledger) {
        return ledger.accounts().get("account");
    }
}
