package io.coalscan.sim.story;

import static io.coalscan.sim.story.Stage.DAY;
import static io.coalscan.sim.story.Stage.HOUR;
import static io.coalscan.sim.story.Stage.MINUTE;
import static io.coalscan.sim.story.Stage.SOL;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.program.PumpLaunch;
import io.coalscan.sim.program.PumpSwap;

/** Over 90 days old, graduated, widely held, worth over a million dollars. */
final class HealthyOld implements Story {
    static final String NAME = "healthy-old";
    /** Raw tokens; a thousandth of a percent of supply. */
    private static final long MILLI = 10_000_000_000L;

    private static final int HOLDERS = 90;
    private static final int ADDING = 80;
    private static final int FOR_SALE = 79_310;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String english() {
        return "95 days old, ninety holders without links, liquid pool, market cap over a million dollars";
    }

    @Override
    public String chinese() {
        return "上线 95 天，九十个互不关联的持有者，资金池充足，市值超过一百万美元";
    }

    @Override
    public Address mint(Keys keys) {
        return keys.wallet(NAME + "/mint");
    }

    @Override
    public void write(Script script, Keys keys, long now) {
        Stage stage = new Stage(script, keys, NAME);
        long launch = now - 95 * DAY;
        Address creator = stage.creator(launch, 60, Exchanges.of(2), 12 * SOL, 900);
        stage.run(launch, creator, tx -> {
            Stage.budget(tx, launch);
            PumpLaunch.create(
                    tx,
                    new PumpLaunch.Coin(
                            stage.mint(), creator, "Granite Fox", "GRFOX", "https://example.org/granite-fox.json"));
        });
        int left = FOR_SALE;
        for (int i = 0; i < HOLDERS; i++) {
            int part = i == HOLDERS - 1 ? left : 1_100 - 5 * i;
            left -= part;
            holder(stage, i, part, launch, now);
        }
        stage.migrate(launch + 3 * DAY);
    }

    private static void holder(Stage stage, int i, int part, long launch, long now) {
        Address wallet = stage.wallet("holder" + i);
        long funded = launch - (3 + i) * DAY;
        stage.fund(funded, Exchanges.of(i), wallet, 60 * SOL);
        stage.live(wallet, funded + HOUR, launch - HOUR, 30 + 3 * i);
        stage.buyOnCurve(launch + (10 + 40L * i) * MINUTE, wallet, part * MILLI);
        if (i < ADDING && i % 2 == 0) {
            long at = launch + 4 * DAY + i * HOUR;
            stage.run(at, wallet, tx -> {
                Stage.budget(tx, at);
                PumpSwap.buy(tx, stage.mint(), wallet, 400 * MILLI);
                if (i == 40) {
                    tx.withoutTime();
                }
            });
        }
        if (i % 4 == 3) {
            stage.live(wallet, now - 60 * DAY, now - 2 * HOUR, 700 + 40 * i);
        }
    }
}
