package io.coalscan.sim.program;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.Mint;
import io.coalscan.sim.chain.TxBuilder;

/** A token account at an address of its own choosing, beside the associated one. */
public final class ExtraAccount {
    private ExtraAccount() {}

    /** The account's key signs with its owner, who pays. */
    public static void open(TxBuilder tx, Address account, Address owner, Address mint) {
        Mint kind = tx.ledger().mint(mint);
        Holding empty = new Holding(mint, owner, 0, 0, kind.program(), kind.transferFee() != null, false);
        tx.add(SystemProgram.createAccount(owner, account, empty.space(), kind.program(), empty));
        tx.add(AssociatedToken.initialize(kind.program(), account, owner, mint));
    }
}
