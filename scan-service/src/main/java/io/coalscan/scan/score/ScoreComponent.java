package io.coalscan.scan.score;

import io.coalscan.model.api.Reason;
import io.coalscan.scan.score.ScoreReason.Component;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of the score and its reasons, whose points add up to it.
 *
 * @param value null when it is not known well enough
 */
record ScoreComponent(@Nullable Double value, List<ScoreReason> reasons) {
    ScoreComponent {
        reasons = List.copyOf(reasons);
    }

    static ScoreComponent unknown(ScoreReason why) {
        return new ScoreComponent(null, List.of(why));
    }

    /** The value of a part that is always known. */
    double points() {
        return value == null ? 0 : value;
    }

    static Adder of(Component component) {
        return new Adder(component);
    }

    /** Collects reasons; the value is their sum, so that nothing is left unexplained. */
    static final class Adder {
        private final Component component;
        private final List<ScoreReason> reasons = new ArrayList<>();
        private double sum;

        private Adder(Component component) {
            this.component = component;
        }

        Adder add(String code, double points, Message message, Reason.Evidence evidence) {
            reasons.add(new ScoreReason(component, code, points, message, evidence));
            sum += points;
            return this;
        }

        Adder say(String code, Message message, Reason.Evidence evidence) {
            return add(code, 0, message, evidence);
        }

        double sum() {
            return sum;
        }

        /** Everybody whom the points so far are about, each once. */
        Reason.Evidence everybody() {
            return Reason.Evidence.ofWallets(reasons.stream()
                    .filter(reason -> reason.points() != 0)
                    .flatMap(reason -> reason.evidence().wallets().stream())
                    .distinct()
                    .toList());
        }

        ScoreComponent upTo(double cap, String code, Message message) {
            if (sum <= cap) {
                return done();
            }
            reasons.add(new ScoreReason(component, code, cap - sum, message, everybody()));
            return new ScoreComponent(cap, reasons);
        }

        ScoreComponent done() {
            return new ScoreComponent(sum, reasons);
        }
    }
}
