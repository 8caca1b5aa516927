package io.coalscan.pnl.trader;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What tokens count for that came or left otherwise than by a trade. */
public enum TransferMode {
    /**
     * Only what was bought counts: tokens that came by transfer have no cost, and what selling them brings is nobody's gain. Tokens that are sent away
     * take their cost with them, without gain or loss.
     */
    STRICT,
    /**
     * Tokens that came by transfer cost what they were worth then: the price of the newest trade up to that slot. Where no trade came before they are
     * treated as in {@link #STRICT}. Tokens that are sent away take their cost with them.
     */
    ADJUSTED,
    /**
     * Only money counts: tokens that came by transfer cost nothing, those sent away bring nothing. Gain and value together are then
     * what was sold and what is held less what was bought, as the product document has it.
     */
    RAW;

    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TransferMode> of(String apiName) {
        return Arrays.stream(values())
                .filter(mode -> mode.apiName().equals(apiName))
                .findFirst();
    }
}
