package io.coalscan.sim.server;

import io.coalscan.sim.chain.Account;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.History;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.Signatures;
import io.coalscan.sim.chain.Transaction;
import io.coalscan.sim.chain.TxId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node reads of the world behind it. */
public interface ChainView {
    Signatures signatures();

    /** The ledger that knows the address best; that of the scripted stories for an unknown one. */
    Ledger ledger(Address address);

    History history(Address address);

    /** With every transaction that changed a token balance of the address's. */
    History historyWithTokens(Address owner);

    @Nullable
    Transaction transaction(TxId id);

    /** Accounts that a program owns, in the ledger of the scripted stories. */
    Collection<Account> accountsOf(Address program);

    /** Open token accounts of a mint, in no order. */
    default Collection<Account> holdings(Address mint) {
        return ledger(mint).holdings(mint);
    }

    /** Open token accounts of an owner. */
    default List<Account> holdingsOf(Address owner) {
        return ledger(owner).accounts().stream()
                .filter(a -> a.exists()
                        && a.content() instanceof Holding holding
                        && holding.owner().equals(owner))
                .toList();
    }

    /** Signatures of the scripted transactions in a slot, in order. */
    List<Transaction> block(long slot);

    /** @return true when the mint is too large for a scan of its accounts */
    boolean tooLarge(Address mint);
}
