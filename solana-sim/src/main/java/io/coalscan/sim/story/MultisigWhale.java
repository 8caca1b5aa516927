package io.coalscan.sim.story;

import static io.coalscan.sim.story.Stage.DAY;
import static io.coalscan.sim.story.Stage.HOUR;
import static io.coalscan.sim.story.Stage.MINUTE;
import static io.coalscan.sim.story.Stage.SOL;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.program.PumpLaunch;

/** The largest holder is the vault of a multisig: an address that no key signs for, which got its tokens by transfer. */
final class MultisigWhale implements Story {
    static final String NAME = "multisig-whale";
    private static final Address SQUADS = Address.of("SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf");
    /** Raw tokens; a hundredth of a percent of supply. */
    private static final long BASIS = 100_000_000_000L;

    private static final int BIG = 7;
    private static final int SMALL = 24;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String english() {
        return "A multisig vault holds 18 % by transfer; two new whales bought over 5 % each within two days";
    }

    @Override
    public String chinese() {
        return "多签金库通过转账持有 18%；两个新大户在两天内各买入超过 5%";
    }

    @Override
    public Address mint(Keys keys) {
        return keys.wallet(NAME + "/mint");
    }

    /** The vault by Squads' derivation. */
    static Address vault(Keys keys) {
        Address multisig = Keys.derived(
                SQUADS,
                Keys.text("multisig"),
                Keys.text("multisig"),
                keys.wallet(NAME + "/multisig").bytes());
        return Keys.derived(SQUADS, Keys.text("multisig"), multisig.bytes(), Keys.text("vault"), new byte[] {0});
    }

    @Override
    public void write(Script script, Keys keys, long now) {
        Stage stage = new Stage(script, keys, NAME);
        long launch = now - 40 * DAY;
        Address creator = stage.creator(launch, 9, Exchanges.of(4), 40 * SOL, 120);
        stage.run(launch, creator, tx -> {
            Stage.budget(tx, launch);
            PumpLaunch.create(
                    tx,
                    new PumpLaunch.Coin(
                            stage.mint(), creator, "Copper Orchard", "COPR", "https://example.org/copper.json"));
            stage.curveBuy(tx, creator, 2_000 * BASIS);
        });
        for (int i = 0; i < BIG; i++) {
            holder(stage, "big" + i, i, 306 - 2L * i, launch, now);
        }
        for (int i = 0; i < SMALL; i++) {
            holder(stage, "small" + i, BIG + i, 120 - 2L * i, launch, now);
        }
        Address trader = stage.wallet("trader");
        stage.fund(launch - DAY, Exchanges.of(6), trader, 90 * SOL);
        stage.buyOnCurve(launch + 20 * HOUR, trader, 1_503 * BASIS);
        stage.migrate(launch + 21 * HOUR);
        stage.leavePool(launch + 3 * DAY, trader);
        stage.send(now - 25 * DAY, creator, vault(keys), 1_000 * BASIS);
        stage.sendAgain(now - 24 * DAY, creator, vault(keys), 800 * BASIS);
        whale(stage, 0, 600, now - 30 * HOUR, now);
        whale(stage, 1, 550, now - 29 * HOUR, now);
    }

    private static void whale(Stage stage, int i, long part, long at, long now) {
        Address wallet = stage.wallet("whale" + i);
        stage.fund(now - (20 - i) * DAY, Exchanges.of(i), wallet, 60 * SOL);
        stage.live(wallet, now - 18 * DAY, now - 3 * DAY, 140);
        stage.buyInPool(at, wallet, part * BASIS);
    }

    private static void holder(Stage stage, String role, int i, long part, long launch, long now) {
        Address wallet = stage.wallet(role);
        long funded = launch - (2 + i) * DAY;
        stage.fund(funded, Exchanges.of(i), wallet, 14 * SOL);
        stage.live(wallet, funded + HOUR, launch - HOUR, 40 + 4 * i);
        stage.buyOnCurve(launch + (15 + 30L * i) * MINUTE, wallet, part * BASIS);
        if (i % 2 == 0) {
            stage.live(wallet, now - 9 * DAY, now - HOUR, 60 + i);
        }
    }
}
