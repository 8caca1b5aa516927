package io.coalscan.sim.story;

import static io.coalscan.sim.story.Stage.DAY;
import static io.coalscan.sim.story.Stage.HOUR;
import static io.coalscan.sim.story.Stage.SOL;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.program.AssociatedToken;
import io.coalscan.sim.program.ExtraAccount;
import io.coalscan.sim.program.FeeMint;
import io.coalscan.sim.program.TokenProgram;

/** A Token-2022 mint with a 3 % transfer fee and a permanent delegate, handed out by its creator; it has no market. */
final class TransferFee implements Story {
    static final String NAME = "transfer-fee";
    static final int FEE_BASIS_POINTS = 300;
    /** 500 million, nine decimals. */
    static final long SUPPLY = 500_000_000_000_000_000L;

    private static final long MILLION = 1_000_000_000_000_000L;
    private static final int RECEIVERS = 13;
    private static final int TWO_ACCOUNTS = 5;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String english() {
        return "Token-2022 with a 3 % transfer fee and a permanent delegate, handed out by its creator, no market";
    }

    @Override
    public String chinese() {
        return "带 3% 转账费和永久委托的 Token-2022 代币，由创建者分发，没有交易市场";
    }

    @Override
    public Address mint(Keys keys) {
        return keys.wallet(NAME + "/mint");
    }

    @Override
    public void write(Script script, Keys keys, long now) {
        Stage stage = new Stage(script, keys, NAME);
        long launch = now - 20 * DAY;
        Address creator = stage.creator(launch, 50, Exchanges.of(6), 20 * SOL, 400);
        stage.run(launch, creator, tx -> {
            Stage.budget(tx, launch);
            FeeMint.create(tx, stage.mint(), 9, SUPPLY, FEE_BASIS_POINTS, "Toll Gate", "TOLL");
        });
        for (int i = 0; i < RECEIVERS; i++) {
            Address wallet = stage.wallet("receiver" + i);
            stage.fund(launch - (1 + i) * DAY, Exchanges.of(i), wallet, 2 * SOL);
            stage.live(wallet, launch - (1 + i) * DAY + HOUR, launch - HOUR, 20 + 9 * i);
            // 20, 19.9, 19.8 ... million are sent; 3 % less arrives
            hand(stage, launch + (1 + i) * HOUR, creator, wallet, 20 * MILLION - i * MILLION / 10);
        }
        Address latest = stage.wallet("latest");
        stage.fund(now - 4 * DAY, Exchanges.of(3), latest, 2 * SOL);
        hand(stage, now - 3 * DAY, creator, latest, 10 * MILLION);
        // one puts half of what it has into a second account of its own, and pays the fee for it
        Address careful = stage.wallet("receiver" + TWO_ACCOUNTS);
        Address second = stage.wallet("receiver" + TWO_ACCOUNTS + "/second");
        stage.run(now - 10 * DAY, careful, tx -> {
            ExtraAccount.open(tx, second, careful, stage.mint());
            Address first = stage.account(tx.ledger(), careful);
            long half = stage.held(tx.ledger(), careful) / 2;
            tx.add(TokenProgram.transferChecked(tx.ledger(), first, second, careful, half));
        });
    }

    private static void hand(Stage stage, long at, Address from, Address to, long amount) {
        stage.run(at, from, tx -> {
            Stage.budget(tx, at);
            Address target = AssociatedToken.ensure(tx, from, to, stage.mint());
            Address source = AssociatedToken.address(from, stage.mint(), KnownPrograms.TOKEN_2022);
            tx.add(TokenProgram.transferChecked(tx.ledger(), source, target, from, amount));
        });
    }
}
