package io.coalscan.scan.score;

import io.coalscan.model.api.Reason;
import io.coalscan.model.error.Language;

/**
 * Why points were given, in both languages.
 *
 * @param points what it adds to its component; 0 for a fact that is only said
 */
public record ScoreReason(Component component, String code, double points, Message message, Reason.Evidence evidence) {

    /** The parts of a score that have reasons, by the names callers see. */
    public enum Component {
        HOLD_TIME("holdTime"),
        CONCENTRATION("concentration"),
        WALLET_CONNECTION("walletConnection"),
        RED_FLAG("redFlag"),
        SELL("sell"),
        AGE("age"),
        MATURITY("maturity"),
        MARKET_CAP("marketCap"),
        TOKEN("token");

        private final String apiName;

        Component(String apiName) {
            this.apiName = apiName;
        }

        public String apiName() {
            return apiName;
        }
    }

    public Reason in(Language language) {
        return new Reason(component.apiName(), code, points, message.in(language), evidence);
    }
}
