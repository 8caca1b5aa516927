package io.coalscan.sim.generate;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Chain;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.Mix;
import io.coalscan.sim.program.PumpCurve;
import io.coalscan.sim.program.PumpLaunch;
import io.coalscan.sim.story.Exchanges;
import io.coalscan.sim.story.Genesis;
import io.coalscan.sim.story.Script;
import io.coalscan.sim.story.Stage;
import java.util.ArrayList;
import java.util.List;

/** Writes the past of one made-up coin: a launch, first buys of every holder, then buys and sells at random. The same number gives the same past. */
final class GeneratedToken {
    private static final long LEAST_AGE = 2 * Stage.DAY;
    /** Share of the supply that the holders are to have together at most. */
    private static final long HELD = PumpCurve.SUPPLY / 100 * 45;

    private final Keys keys;
    private final int number;
    private final int holders;
    private final int transactions;
    private final long now;

    GeneratedToken(Keys keys, int number, int holders, int transactions, long now) {
        this.keys = keys;
        this.number = number;
        this.holders = holders;
        this.transactions = transactions;
        this.now = now;
    }

    static Address mint(Keys keys, int number) {
        return keys.wallet(name(number) + "/mint");
    }

    Chain build(int chainNumber) {
        Chain chain = new Chain(chainNumber);
        Genesis.endow(chain.ledger());
        Script script = new Script();
        write(script);
        script.play(chain);
        return chain;
    }

    private static String name(int number) {
        return "generated/" + number;
    }

    private void write(Script script) {
        Stage stage = new Stage(script, keys, name(number));
        long age = LEAST_AGE + Mix.below(stage.chance("age"), 20) * Stage.DAY + Stage.HOUR;
        long launch = now - age;
        Address creator = stage.wallet("creator");
        stage.fund(launch - Stage.DAY, Exchanges.of(number), creator, 10 * Stage.SOL);
        stage.run(launch, creator, tx -> {
            Stage.budget(tx, launch);
            PumpLaunch.createV2(tx, coin(stage, creator));
        });
        List<Address> wallets = new ArrayList<>();
        for (int i = 0; i < holders; i++) {
            wallets.add(stage.wallet("w" + i));
            stage.fund(launch - Stage.DAY + i * Stage.MINUTE, funder(stage, i), wallets.get(i), 9 * Stage.SOL);
        }
        trades(stage, launch, age, wallets);
    }

    private PumpLaunch.Coin coin(Stage stage, Address creator) {
        return new PumpLaunch.Coin(
                stage.mint(),
                creator,
                "Generated " + number,
                "GEN" + number,
                "https://example.org/generated/" + number + ".json");
    }

    private void trades(Stage stage, long launch, long age, List<Address> wallets) {
        int trades = Math.max(holders, transactions - 1);
        long step = (age - Stage.HOUR) / (trades + 1);
        long each = HELD / trades;
        for (int i = 0; i < trades; i++) {
            Address wallet = wallets.get(i % wallets.size());
            long stirred = stage.chance("trade" + i);
            long at = launch + step * (i + 1);
            // what is bought between two sales of a wallet outweighs what a sale takes
            if (i >= holders && Mix.below(stirred, 10) < 3) {
                stage.sellShareOnCurve(at, wallet, 10 + Mix.below(stirred >>> 8, 30));
            } else {
                stage.buyOnCurve(at, wallet, each / 2 + each / 1_000 * Mix.below(stirred >>> 8, 1_000));
            }
        }
    }

    /** Exchanges, so that nobody is linked by chance. */
    private Address funder(Stage stage, int wallet) {
        return Exchanges.of((int) (stage.chance("funder" + wallet) >>> 33));
    }
}
