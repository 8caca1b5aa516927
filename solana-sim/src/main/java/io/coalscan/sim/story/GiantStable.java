package io.coalscan.sim.story;

import static io.coalscan.sim.story.Stage.DAY;
import static io.coalscan.sim.story.Stage.HOUR;
import static io.coalscan.sim.story.Stage.SECOND;
import static io.coalscan.sim.story.Stage.SOL;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.NoiseRun;
import io.coalscan.sim.program.AssociatedToken;
import io.coalscan.sim.program.Metadata;

/** USDC at its real address: a list of holders that no node gives whole, and histories that nobody reads to the end. */
final class GiantStable implements Story {
    static final String NAME = "giant-stable";
    private static final long DOLLAR = 1_000_000L;
    private static final long MILLION = 1_000_000 * DOLLAR;
    private static final int DECIMALS = 6;
    private static final int WALLETS = 24;
    /** A transaction every 90 s for two years. */
    private static final int LONG_HISTORY = 700_000;

    private static final int METADATA_AGE_DAYS = 1_270;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String english() {
        return "USDC itself: too large to list, 20 largest accounts only, histories without end";
    }

    @Override
    public String chinese() {
        return "USDC 本身：持有者过多无法列出，只有前 20 大账户，历史长到读不完";
    }

    @Override
    public Address mint(Keys keys) {
        return KnownPrograms.USDC;
    }

    @Override
    public void endow(Ledger ledger, Keys keys) {
        for (int i = 0; i < Exchanges.ALL.size(); i++) {
            hold(ledger, Exchanges.of(i), ofExchange(i));
        }
        for (int i = 0; i < WALLETS; i++) {
            Address wallet = wallet(keys, i);
            Genesis.system(ledger, wallet, 5_000 * SOL);
            hold(ledger, wallet, ofWallet(i));
        }
        // the rest of the supply lies with millions whom nobody counts
        hold(ledger, keys.wallet(NAME + "/others"), 20 * MILLION);
        Genesis.system(ledger, keys.wallet(NAME + "/issuer"), 50 * SOL);
    }

    @Override
    public void write(Script script, Keys keys, long now) {
        Address issuer = keys.wallet(NAME + "/issuer");
        script.at(
                now - METADATA_AGE_DAYS * DAY,
                issuer,
                tx -> tx.add(Metadata.create(
                        issuer, KnownPrograms.USDC, issuer, "USD Coin", "USDC", "https://example.org/usdc.json")));
        for (int i = 0; i < WALLETS; i++) {
            Address wallet = wallet(keys, i);
            NoiseRun.Purse purse = purse(wallet, ofWallet(i));
            script.live(wallet, now - 730 * DAY + i * HOUR, 90 * SECOND - i, LONG_HISTORY, purse);
        }
        // exchanges are busy as well, between the stories' own withdrawals and now
        for (int i = 0; i < Exchanges.ALL.size(); i++) {
            Address exchange = Exchanges.of(i);
            script.live(exchange, now - 5 * HOUR, 900, 4 * 4_000, purse(exchange, ofExchange(i)));
        }
    }

    private static NoiseRun.Purse purse(Address owner, long amount) {
        Address account = AssociatedToken.address(owner, KnownPrograms.USDC, KnownPrograms.TOKEN);
        return new NoiseRun.Purse(account, KnownPrograms.USDC, KnownPrograms.TOKEN, amount, DECIMALS);
    }

    private static long ofExchange(int i) {
        return (3_000 - 150L * i) * MILLION;
    }

    private static long ofWallet(int i) {
        return (1_500 - 55L * i) * MILLION;
    }

    private static Address wallet(Keys keys, int i) {
        return keys.wallet(NAME + "/wallet" + i);
    }

    private static void hold(Ledger ledger, Address owner, long amount) {
        Genesis.holding(
                ledger,
                AssociatedToken.address(owner, KnownPrograms.USDC, KnownPrograms.TOKEN),
                owner,
                KnownPrograms.USDC,
                amount);
    }
}
