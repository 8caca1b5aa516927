package io.coalscan.sim.story;

import static io.coalscan.sim.story.Stage.DAY;
import static io.coalscan.sim.story.Stage.HOUR;
import static io.coalscan.sim.story.Stage.MINUTE;
import static io.coalscan.sim.story.Stage.SECOND;
import static io.coalscan.sim.story.Stage.SOL;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.program.PumpLaunch;
import java.util.List;
import java.util.stream.IntStream;

/** A 40 minutes old launch whose first slot was bought by five wallets that belong together. */
final class FreshBundle implements Story {
    static final String NAME = "fresh-bundle";
    static final long AGE = 40 * MINUTE;
    static final int BUNDLE = 5;
    static final int ORDINARY = 22;
    /** Raw tokens; 1 % of supply. */
    static final long PERCENT = 10_000_000_000_000L;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String english() {
        return "Launched 40 minutes ago; five wallets bought in the launch slot and hold over 10 %";
    }

    @Override
    public String chinese() {
        return "40 分钟前发行；五个钱包在发行区块买入，合计持有超过 10%";
    }

    @Override
    public Address mint(Keys keys) {
        return keys.wallet(NAME + "/mint");
    }

    @Override
    public void write(Script script, Keys keys, long now) {
        Stage stage = new Stage(script, keys, NAME);
        // no gap in the slots that the story counts
        long launch = ChainClock.clear(now - AGE, 4);
        Address creator = stage.wallet("creator");
        Address funder = stage.wallet("funder");
        List<Address> bundle = IntStream.range(0, BUNDLE)
                .mapToObj(i -> stage.wallet("bundle" + i))
                .toList();
        stage.fund(launch - 3 * DAY, Exchanges.of(0), creator, 20 * SOL);
        stage.fund(launch - 2 * DAY, Exchanges.of(1), funder, 60 * SOL);
        // four of the five from one wallet; the fifth came from an exchange
        for (int i = 0; i < BUNDLE; i++) {
            stage.fund(launch - 9 * HOUR + i * MINUTE, i < 4 ? funder : Exchanges.of(2), bundle.get(i), 6 * SOL);
        }
        launch(stage, launch, creator, bundle);
        snipers(stage, launch);
        crowd(stage, launch);
    }

    private static void launch(Stage stage, long launch, Address creator, List<Address> bundle) {
        stage.run(launch, creator, tx -> {
            Stage.budget(tx, launch);
            PumpLaunch.createV2(
                    tx,
                    new PumpLaunch.Coin(
                            stage.mint(), creator, "Ember Otter", "EMOT", "https://example.org/ember-otter.json"));
            stage.curveBuy(tx, creator, 2 * PERCENT);
        });
        // three sign one transaction, two buy alone in the same slot
        stage.run(launch, bundle.getFirst(), tx -> {
            Stage.budget(tx, launch);
            bundle.subList(0, 3).forEach(wallet -> stage.curveBuy(tx, wallet, 3 * PERCENT));
        });
        stage.buyOnCurveByBot(launch, bundle.get(3), 25 * PERCENT / 10, SOL / 100, SOL / 50);
        stage.buyOnCurve(launch, bundle.get(4), 25 * PERCENT / 10);
    }

    private static void snipers(Stage stage, long launch) {
        for (int i = 0; i < 2; i++) {
            Address sniper = stage.wallet("sniper" + i);
            long funded = launch - 6 * DAY;
            stage.fund(funded, Exchanges.of(3 + i), sniper, 12 * SOL);
            stage.script().live(sniper, funded + HOUR, 450, 400, 7);
            // two slots after the launch
            stage.buyOnCurveByBot(
                    launch + (1 + i) * 400L, sniper, PERCENT + i * 3 * PERCENT / 10, SOL / 200, SOL / 100);
            stage.sellShareOnCurve(launch + (5 + i) * MINUTE, sniper, 30);
        }
    }

    private static void crowd(Stage stage, long launch) {
        for (int i = 0; i < ORDINARY; i++) {
            Address wallet = stage.wallet("crowd" + i);
            stage.fund(launch - (2 + i) * DAY, Exchanges.of(i), wallet, 3 * SOL);
            stage.script().live(wallet, launch - (1 + i) * DAY, 7 * MINUTE, 55 + 3 * i, 11);
            long at = launch + (90 + 80L * i) * SECOND;
            if (i % 7 == 3) {
                stage.failToBuyOnCurve(at - 20 * SECOND, wallet, PERCENT);
            }
            stage.buyOnCurve(at, wallet, (120 - 4 * i) * PERCENT / 100);
        }
    }
}
