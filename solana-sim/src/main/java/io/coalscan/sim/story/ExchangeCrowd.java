package io.coalscan.sim.story;

import static io.coalscan.sim.story.Stage.DAY;
import static io.coalscan.sim.story.Stage.HOUR;
import static io.coalscan.sim.story.Stage.MINUTE;
import static io.coalscan.sim.story.Stage.SECOND;
import static io.coalscan.sim.story.Stage.SOL;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.program.PumpLaunch;

/** Holders who share a funder and do not belong together: exchanges, and a payout service that nobody has listed. */
final class ExchangeCrowd implements Story {
    static final String NAME = "exchange-crowd";
    /** Raw tokens; a thousandth of a percent of supply. */
    private static final long MILLI = 10_000_000_000L;

    private static final int HOLDERS = 65;
    private static final int BY_SERVICE = 5;
    private static final int SERVICE_PAYOUTS = 1_250;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String english() {
        return "Sixty holders funded by exchanges and five by a busy payout service: shared funders that link nobody";
    }

    @Override
    public String chinese() {
        return "六十个持有者由交易所出金、五个由繁忙的支付服务出金：共同来源但互不关联";
    }

    @Override
    public Address mint(Keys keys) {
        return keys.wallet(NAME + "/mint");
    }

    @Override
    public void write(Script script, Keys keys, long now) {
        Stage stage = new Stage(script, keys, NAME);
        long launch = now - 3 * DAY;
        Address creator = stage.creator(launch, 30, Exchanges.of(5), 12 * SOL, 260);
        stage.run(launch, creator, tx -> {
            Stage.budget(tx, launch);
            PumpLaunch.createV2(
                    tx,
                    new PumpLaunch.Coin(
                            stage.mint(), creator, "Paper Lantern", "LNTRN", "https://example.org/lantern.json"));
            stage.curveBuy(tx, creator, 500 * MILLI);
        });
        Address service = stage.wallet("service");
        stage.fund(launch - 40 * DAY, Exchanges.of(1), service, 900 * SOL);
        // 1 250 signatures within the last 15 hours
        stage.script().live(service, now - 15 * HOUR, 42 * SECOND, SERVICE_PAYOUTS, 0);
        for (int i = 0; i < HOLDERS; i++) {
            Address wallet = stage.wallet("holder" + i);
            long funded = launch - (2 + i % 20) * DAY + i * MINUTE;
            stage.fund(funded, i < BY_SERVICE ? service : Exchanges.of(i), wallet, 5 * SOL);
            habits(stage, wallet, i, funded, launch);
            stage.buyOnCurve(launch + (20 + 21L * i) * MINUTE, wallet, (1_150 - 6L * i) * MILLI);
            if (i % 4 == 1) {
                stage.live(wallet, now - 30 * HOUR, now - HOUR, 40);
            }
        }
    }

    /** Most are ordinary, some have done thousands of things, one is a machine, the others are new. */
    private static void habits(Stage stage, Address wallet, int i, long funded, long launch) {
        if (i == 7) {
            stage.script().live(wallet, funded + HOUR, 400, 600, 9);
        } else if (i % 13 == 6) {
            stage.live(wallet, funded + HOUR, launch - HOUR, 2_300 + i);
        } else if (i % 3 != 0) {
            stage.live(wallet, funded + HOUR, launch - HOUR, 50 + 2 * i);
        }
    }
}
