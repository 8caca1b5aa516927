package io.coalscan.wallet.smart;

import io.coalscan.wallet.smart.Measured.Behaviour;
import io.coalscan.wallet.smart.Measured.Measures;
import io.coalscan.wallet.smart.Measured.Why;
import java.util.List;
import reactor.core.publisher.Mono;

/** A trader that won, a bot, the creator of the token {@code made}, and an exchange of the registry. */
public final class FakeSmartMoney implements SmartMoneyReads {
    public static final String WINNER = "7QxNCNspnLCdwMX53mYStjjrwJW4CAnr4WvdK52PCXXP";
    public static final String CREATOR = "BPDNzfLQ4Gzd2bB2koHL3Mxyen7ruFkKLGLXYdSQeF5t";
    private static final String BOT = "B9utu72V3kf24qVkGmpJbk3Y2p9dSZQqM978qVR6uTQ3";
    private static final String EXCHANGE = "2ojv9BAiHUrvsm9gxDe7fJSzbNZSJcxZvf8dqmWGHG8S";

    @Override
    public Mono<Measured> measured(int minTokens, int minWins) {
        return Mono.just(new Measured(
                9,
                4,
                false,
                List.of(
                        wallet(WINNER, Behaviour.TRADER, "other"),
                        wallet(BOT, Behaviour.BOT, "other", new Why("SECONDS", 3, 30)),
                        wallet(CREATOR, Behaviour.TRADER, "made"),
                        wallet(EXCHANGE, Behaviour.TRADER, "other"))));
    }

    private static Measured.Wallet wallet(String address, Behaviour behaviour, String mint, Why... why) {
        var measures = new Measures(4, 0, 0, 3, 1, 75.0, 3.0, 5_000_000_000L, null, 5.0, 60_000.0, 1e9, 2, 7L);
        return new Measured.Wallet(
                address,
                measures,
                false,
                "SCALP-SNIPER-MEDIUM",
                behaviour,
                List.of(why),
                List.of(new Measured.Part(mint, 5_000_000_000L, 1_000, 3L, 90L, 60_000L, true)),
                List.of(mint));
    }
}
