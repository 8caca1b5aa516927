package io.coalscan.sim.chain;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every account's state now. Written by one thread while a world is built, read-only afterwards. */
public final class Ledger {
    private final Map<Address, Account> accounts = new LinkedHashMap<>();
    private final Map<Address, Set<Account>> holdingsByMint = new LinkedHashMap<>();
    private @Nullable Map<Address, Account.State> journal;
    private final Set<Address> atTheStart = new LinkedHashSet<>();
    private long endowed;
    private long fees;

    /** @return null when there is no such account */
    public @Nullable Account find(Address address) {
        Account account = accounts.get(address);
        return account != null && account.exists() ? account : null;
    }

    public Account need(Address address) {
        Account account = find(address);
        if (account == null) {
            throw new IllegalStateException("no account " + address);
        }
        return account;
    }

    public boolean exists(Address address) {
        return find(address) != null;
    }

    /** The account, made when absent, with its earlier state kept for the transaction under way. */
    public Account change(Address address) {
        Account account = accounts.computeIfAbsent(address, Account::new);
        if (journal != null) {
            journal.putIfAbsent(address, account.state());
        }
        return account;
    }

    /** Puts an account there before history begins. Its lamports count as issued. */
    public void endow(Address address, long lamports, Address program, Content content) {
        Account account = change(address);
        account.add(lamports);
        account.assign(program);
        put(account, content);
        endowed = Math.addExact(endowed, lamports);
        atTheStart.add(address);
    }

    public boolean wasEndowed(Address address) {
        return atTheStart.contains(address);
    }

    /** Sets the content and keeps the list of a mint's token accounts. */
    public void put(Account account, Content content) {
        account.put(content);
        if (content instanceof Holding holding) {
            holdingsByMint
                    .computeIfAbsent(holding.mint(), mint -> new LinkedHashSet<>())
                    .add(account);
        }
    }

    /** Token accounts of a mint that are open now. */
    public Collection<Account> holdings(Address mint) {
        return holdingsByMint.getOrDefault(mint, Set.of()).stream()
                .filter(a -> a.exists()
                        && a.content() instanceof Holding holding
                        && holding.mint().equals(mint))
                .toList();
    }

    public @Nullable Holding holding(Address tokenAccount) {
        Account account = find(tokenAccount);
        return account != null && account.content() instanceof Holding holding ? holding : null;
    }

    public Mint mint(Address mint) {
        if (need(mint).content() instanceof Mint content) {
            return content;
        }
        throw new IllegalStateException(mint + " is no mint");
    }

    public Collection<Account> accounts() {
        return Collections.unmodifiableCollection(accounts.values());
    }

    /** Lamports that existed before history began. */
    public long endowed() {
        return endowed;
    }

    /** Lamports that left as network fees. */
    public long fees() {
        return fees;
    }

    void begin() {
        if (journal != null) {
            throw new IllegalStateException("a transaction is under way");
        }
        journal = new LinkedHashMap<>();
    }

    void takeFee(Address payer, long fee) {
        change(payer).add(-fee);
        fees = Math.addExact(fees, fee);
    }

    Account.@Nullable State before(Address address) {
        Account account = accounts.get(address);
        Account.State now = account == null ? null : account.state();
        return journal == null ? now : journal.getOrDefault(address, now);
    }

    /** Takes back everything since {@link #begin}. */
    void rollBack() {
        if (journal != null) {
            journal.forEach((address, state) -> change(address).restore(state));
        }
    }

    void commit() {
        journal = null;
    }
}
