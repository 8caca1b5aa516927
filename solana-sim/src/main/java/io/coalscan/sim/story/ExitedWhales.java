package io.coalscan.sim.story;

import static io.coalscan.sim.story.Stage.DAY;
import static io.coalscan.sim.story.Stage.HOUR;
import static io.coalscan.sim.story.Stage.MINUTE;
import static io.coalscan.sim.story.Stage.SOL;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.program.PumpLaunch;

/** Those who had much sold everything and closed their accounts; those who are left have little, and it is worth little. */
final class ExitedWhales implements Story {
    static final String NAME = "exited-whales";
    /** Raw tokens; a hundredth of a percent of supply. */
    private static final long BASIS = 100_000_000_000L;

    private static final int WHALES = 4;
    private static final int SURVIVORS = 18;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String english() {
        return "The creator and four whales sold out and closed their accounts; small holders are left with a dead price";
    }

    @Override
    public String chinese() {
        return "创建者和四个大户已清仓并关闭账户；只剩小额持有者和归零的价格";
    }

    @Override
    public Address mint(Keys keys) {
        return keys.wallet(NAME + "/mint");
    }

    @Override
    public void write(Script script, Keys keys, long now) {
        Stage stage = new Stage(script, keys, NAME);
        long launch = now - 12 * DAY;
        Address creator = stage.wallet("creator");
        stage.fund(launch - 2 * DAY, Exchanges.of(7), creator, 12 * SOL);
        stage.run(launch, creator, tx -> {
            Stage.budget(tx, launch);
            PumpLaunch.createV2(
                    tx,
                    new PumpLaunch.Coin(
                            stage.mint(), creator, "Hollow Comet", "HCMT", "https://example.org/hollow-comet.json"));
            stage.curveBuy(tx, creator, 500 * BASIS);
        });
        stage.leaveCurve(launch + 26 * HOUR, creator);
        for (int i = 0; i < WHALES; i++) {
            Address whale = stage.wallet("whale" + i);
            stage.fund(launch - 3 * DAY + i * HOUR, Exchanges.of(i), whale, 30 * SOL);
            stage.live(whale, launch - 2 * DAY, launch - HOUR, 300 + 11 * i);
            stage.buyOnCurve(launch + (7 + 9L * i) * MINUTE, whale, 1_000 * BASIS);
            stage.leaveCurve(launch + (25 + 2L * i) * HOUR + MINUTE, whale);
        }
        for (int i = 0; i < SURVIVORS; i++) {
            survivor(stage, i, launch, now);
        }
    }

    private static void survivor(Stage stage, int i, long launch, long now) {
        Address wallet = stage.wallet("survivor" + i);
        stage.fund(launch - (1 + i % 4) * DAY + i * MINUTE, Exchanges.of(i + 3), wallet, 2 * SOL);
        long kept = 30 - i;
        stage.buyOnCurve(launch + 3 * HOUR + 25L * i * MINUTE, wallet, (i == 0 ? 2 : 1) * kept * BASIS);
        if (i == 0) {
            stage.sellShareOnCurve(launch + 4 * DAY, wallet, 50);
        }
        if (i % 6 == 5) {
            stage.failToBuyOnCurve(now - 2 * DAY + i * MINUTE, wallet, BASIS);
        }
        if (i % 5 == 2) {
            stage.live(wallet, now - 6 * DAY, now - 3 * DAY, 64);
        }
    }
}
