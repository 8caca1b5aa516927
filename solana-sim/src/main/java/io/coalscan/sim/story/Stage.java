package io.coalscan.sim.story;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.Mix;
import io.coalscan.sim.chain.TxBuilder;
import io.coalscan.sim.program.AssociatedToken;
import io.coalscan.sim.program.ComputeBudget;
import io.coalscan.sim.program.PumpFun;
import io.coalscan.sim.program.PumpMigration;
import io.coalscan.sim.program.PumpSwap;
import io.coalscan.sim.program.SystemProgram;
import io.coalscan.sim.program.TokenProgram;
import io.coalscan.sim.program.Venues;
import java.util.function.Consumer;

/** What happens to one coin and its people, said in the words of the chain. Times are milliseconds since the epoch. */
public final class Stage {
    public static final long SOL = 1_000_000_000L;
    public static final long SECOND = 1_000L;
    public static final long MINUTE = 60 * SECOND;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;

    private final Script script;
    private final Keys keys;
    private final String name;
    private final Address mint;

    public Stage(Script script, Keys keys, String name) {
        this(script, keys, name, keys.wallet(name + "/mint"));
    }

    public Stage(Script script, Keys keys, String name, Address mint) {
        this.script = script;
        this.keys = keys;
        this.name = name;
        this.mint = mint;
    }

    public Script script() {
        return script;
    }

    public Address mint() {
        return mint;
    }

    public Address wallet(String role) {
        return keys.wallet(name + "/" + role);
    }

    /** An address lookup table of this coin's traders. */
    public Address table() {
        return keys.wallet(name + "/table");
    }

    /** A number that depends on the coin and what it is for only. */
    public long chance(String what) {
        return Mix.stir(keys.seed() ^ name.hashCode(), what.hashCode());
    }

    /** Everyday life, evenly spread: so many small transactions in that time. */
    public void live(Address wallet, long from, long until, int count) {
        script.live(wallet, from, (until - from) / count, count, 13);
    }

    /** Who launches the coin: funded that many days before, busy with so many transactions until the day before. */
    public Address creator(long launch, int daysBefore, Address funder, long lamports, int transactions) {
        Address creator = wallet("creator");
        fund(launch - daysBefore * DAY, funder, creator, lamports);
        live(creator, launch - (daysBefore - 1) * DAY, launch - DAY, transactions);
        return creator;
    }

    public void fund(long at, Address from, Address to, long lamports) {
        script.at(at, from, tx -> tx.add(SystemProgram.transfer(from, to, lamports)));
    }

    /** Buys from the curve the way wallets' own swap pages do. */
    public void buyOnCurve(long at, Address user, long tokens) {
        script.at(at, user, tx -> {
            budget(tx, at);
            curveBuy(tx, user, tokens);
        });
    }

    /** Buys through a trading bot: a tip, the bot's own fee, keys from a lookup table. */
    public void buyOnCurveByBot(long at, Address user, long tokens, long tip, long botFee) {
        script.at(at, user, tx -> {
            budget(tx, at);
            tx.lookup(table());
            tx.add(SystemProgram.transfer(user, tipAccount(at), tip));
            curveBuy(tx, user, tokens);
            tx.add(SystemProgram.transfer(user, wallet("bot-fees"), botFee));
        });
    }

    /** Buys from the PumpSwap pool. */
    public void buyInPool(long at, Address user, long tokens) {
        script.at(at, user, tx -> {
            budget(tx, at);
            PumpSwap.buy(tx, mint, user, tokens);
        });
    }

    /** Sells into the PumpSwap pool, sometimes through a bot that takes a tip and a fee. */
    public void sellInPool(long at, Address user, long tokens) {
        script.at(at, user, tx -> sellInPool(tx, at, user, tokens));
    }

    /** Sells everything and takes the account's rent back. */
    public void leavePool(long at, Address user) {
        script.at(at, user, tx -> {
            sellInPool(tx, at, user, held(tx.ledger(), user));
            tx.add(TokenProgram.close(tx.ledger(), account(tx.ledger(), user), user, user));
        });
    }

    public void leaveCurve(long at, Address user) {
        script.at(at, user, tx -> {
            budget(tx, at);
            PumpFun.sell(tx, mint, user, held(tx.ledger(), user));
            tx.add(TokenProgram.close(tx.ledger(), account(tx.ledger(), user), user, user));
        });
    }

    private void sellInPool(TxBuilder tx, long at, Address user, long tokens) {
        budget(tx, at);
        boolean bot = Mix.below(Mix.stir(user.prefix(), at), 3) == 0;
        if (bot) {
            tx.lookup(table());
        }
        PumpSwap.sell(tx, mint, user, tokens);
        if (bot) {
            tx.add(SystemProgram.transfer(user, wallet("bot-fees"), SOL / 100));
            tx.add(SystemProgram.transfer(user, tipAccount(at), SOL / 1_000));
        }
    }

    /** Moves the completed curve to its pool; a keeper pays. */
    public void migrate(long at) {
        Address keeper = wallet("keeper");
        fund(at - MINUTE, Exchanges.of(0), keeper, SOL);
        script.at(at, keeper, tx -> {
            ComputeBudget.set(tx, 330_000, 100_000);
            PumpMigration.migrate(tx, mint);
        });
    }

    /** A buy that came too late for its slippage: costs its fee, moves nothing. */
    public void failToBuyOnCurve(long at, Address user, long tokens) {
        script.at(at, user, tx -> {
            budget(tx, at);
            curveBuy(tx, user, tokens);
            tx.fail(6002);
        });
    }

    public void curveBuy(TxBuilder tx, Address user, long tokens) {
        AssociatedToken.ensure(tx, user, user, mint);
        PumpFun.buy(tx, mint, user, tokens);
    }

    /** Sends tokens to somebody who may have no account for them yet; making it names mint and receiver. */
    public void send(long at, Address from, Address to, long tokens) {
        script.at(at, from, tx -> {
            AssociatedToken.ensure(tx, from, to, mint);
            plainTransfer(tx, from, to, tokens);
        });
    }

    /** Sends tokens with the plain transfer alone, which names neither the mint nor the receiving wallet. */
    public void sendAgain(long at, Address from, Address to, long tokens) {
        script.at(at, from, tx -> plainTransfer(tx, from, to, tokens));
    }

    private void plainTransfer(TxBuilder tx, Address from, Address to, long tokens) {
        Address source = account(tx.ledger(), from);
        tx.add(TokenProgram.transfer(tx.ledger(), source, account(tx.ledger(), to), from, tokens));
    }

    public Address account(Ledger ledger, Address owner) {
        return AssociatedToken.address(owner, mint, ledger.mint(mint).program());
    }

    /** What an owner has at that moment; 0 without an account. */
    public long held(Ledger ledger, Address owner) {
        Holding holding = ledger.holding(account(ledger, owner));
        return holding == null ? 0 : holding.amount();
    }

    /** Sells a share of what is held by then. */
    public void sellShareOnCurve(long at, Address user, int percent) {
        script.at(at, user, tx -> {
            budget(tx, at);
            PumpFun.sell(tx, mint, user, held(tx.ledger(), user) / 100 * percent);
        });
    }

    public void run(long at, Address payer, Consumer<TxBuilder> content) {
        script.at(at, payer, content);
    }

    /** A budget as wallets set it, a little different every time. */
    public static void budget(TxBuilder tx, long at) {
        long stirred = Mix.stir(at, tx.payer().prefix());
        ComputeBudget.set(tx, 120_000 + Mix.below(stirred, 80_000), 10_000 + Mix.below(stirred >>> 20, 900_000));
    }

    public static Address tipAccount(long at) {
        return Venues.TIPS.get(Mix.below(Mix.stir(at), Venues.TIPS.size()));
    }
}
