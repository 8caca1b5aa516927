package io.coalscan.sim.story;

import static io.coalscan.sim.story.Stage.DAY;
import static io.coalscan.sim.story.Stage.HOUR;
import static io.coalscan.sim.story.Stage.MINUTE;
import static io.coalscan.sim.story.Stage.SECOND;
import static io.coalscan.sim.story.Stage.SOL;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.program.PumpLaunch;
import java.util.List;
import java.util.stream.IntStream;

/** Nine days old and graduated; eight insiders of one funder sell down together, in two windows of a minute. */
final class SlowRug implements Story {
    static final String NAME = "slow-rug";
    /** Raw tokens; a hundredth of a percent of supply. */
    private static final long BASIS = 100_000_000_000L;

    private static final int INSIDERS = 8;
    private static final int CROWD = 30;
    private static final int LATE = 8;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String english() {
        return "Nine days old and graduated; eight insiders of one funder sell down in two coordinated windows";
    }

    @Override
    public String chinese() {
        return "上线九天并已毕业；同一资金来源的八个内部钱包分两次协同减持";
    }

    @Override
    public Address mint(Keys keys) {
        return keys.wallet(NAME + "/mint");
    }

    @Override
    public void write(Script script, Keys keys, long now) {
        Stage stage = new Stage(script, keys, NAME);
        long launch = now - 9 * DAY;
        Address creator = stage.creator(launch, 20, Exchanges.of(3), 30 * SOL, 70);
        stage.run(launch, creator, tx -> {
            Stage.budget(tx, launch);
            PumpLaunch.create(
                    tx,
                    new PumpLaunch.Coin(
                            stage.mint(), creator, "Quiet Harbor", "QHBR", "https://example.org/quiet-harbor.json"));
            stage.curveBuy(tx, creator, 300 * BASIS);
        });
        List<Address> insiders = insiders(stage, launch);
        crowd(stage, launch);
        complete(stage, launch);
        selling(stage, insiders, now);
        late(stage, now);
    }

    private static List<Address> insiders(Stage stage, long launch) {
        Address funder = stage.wallet("funder");
        stage.fund(launch - 4 * DAY, Exchanges.of(4), funder, 300 * SOL);
        List<Address> insiders = IntStream.range(0, INSIDERS)
                .mapToObj(i -> stage.wallet("insider" + i))
                .toList();
        for (int i = 0; i < INSIDERS; i++) {
            stage.fund(launch - DAY + i * 9 * MINUTE, funder, insiders.get(i), 25 * SOL);
            stage.buyOnCurve(launch + (2 + 11L * i) * MINUTE, insiders.get(i), 400 * BASIS);
        }
        return insiders;
    }

    private static void crowd(Stage stage, long launch) {
        for (int i = 0; i < CROWD; i++) {
            Address wallet = stage.wallet("crowd" + i);
            long funded = launch - (3 + i) * DAY;
            stage.fund(funded, Exchanges.of(i), wallet, 9 * SOL);
            if (i % 5 != 4) {
                stage.live(wallet, funded + HOUR, launch - HOUR, 52 + 9 * i);
            }
            long at = launch + (5 + 7L * i) * MINUTE + 3 * SECOND;
            if (i % 9 == 2) {
                stage.failToBuyOnCurve(at - 2 * SECOND, wallet, 100 * BASIS);
            }
            stage.buyOnCurve(at, wallet, (129 - 2L * i) * BASIS);
        }
        // two of them take some profit, days apart
        for (int i = 0; i < 2; i++) {
            Address wallet = stage.wallet("crowd" + i);
            stage.sellInPool(launch + (5 + i) * DAY, wallet, (129 - 2L * i) * BASIS / 10 * 3);
        }
    }

    /** Two traders buy what is left on the curve, the coin moves to its pool, and they sell all of it there. */
    private static void complete(Stage stage, long launch) {
        long[] parts = {700, 731};
        for (int i = 0; i < parts.length; i++) {
            Address trader = stage.wallet("trader" + i);
            stage.fund(launch - 2 * DAY, Exchanges.of(6 + i), trader, 60 * SOL);
            stage.buyOnCurveByBot(launch + (4 + i) * HOUR, trader, parts[i] * BASIS, SOL / 500, SOL / 25);
        }
        stage.migrate(launch + 6 * HOUR);
        for (int i = 0; i < parts.length; i++) {
            stage.leavePool(launch + (8 + i) * HOUR, stage.wallet("trader" + i));
        }
    }

    private static void selling(Stage stage, List<Address> insiders, long now) {
        long first = now - 3 * DAY;
        // one sells in two steps of the same minute
        stage.sellInPool(first, insiders.getFirst(), 160 * BASIS);
        stage.sellInPool(first + 25 * SECOND, insiders.getFirst(), 80 * BASIS);
        for (int i = 1; i < 4; i++) {
            stage.sellInPool(first + 10L * i * SECOND, insiders.get(i), 240 * BASIS);
        }
        long second = now - DAY;
        for (int i = 4; i < 7; i++) {
            stage.sellInPool(second + 12L * i * SECOND, insiders.get(i), 220 * BASIS);
        }
    }

    private static void late(Stage stage, long now) {
        for (int i = 0; i < LATE; i++) {
            Address wallet = stage.wallet("late" + i);
            stage.fund(now - 12 * DAY + i * HOUR, Exchanges.of(i + 2), wallet, 40 * SOL);
            stage.live(wallet, now - 11 * DAY, now - 4 * DAY, 90 + i);
            stage.buyInPool(now - 2 * DAY + i * 20 * MINUTE, wallet, 250 * BASIS + i * BASIS);
        }
    }
}
