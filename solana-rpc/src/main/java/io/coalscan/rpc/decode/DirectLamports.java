package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Programs pay SOL out of their own accounts by changing balances, without an instruction. Where tokens went one way inside a call, this finds the
 * lamports that came back: by the venue's event when it agrees with the balances, else by what the balances leave unexplained.
 */
final class DirectLamports {
    private final Scene scene;
    private final Map<String, Long> unexplained;
    private final List<PumpTrade> events;

    DirectLamports(Scene scene, List<PumpTrade> curveTrades) {
        this.scene = scene;
        this.unexplained = new HashMap<>(scene.flows.unexplained());
        this.events = new ArrayList<>(curveTrades);
        this.events.removeIf(event -> event.buy() || !agrees(event));
    }

    /**
     * The SOL that answers a token flow. It stays unexplained until an exchange is found in it.
     *
     * @param explained by how much less of whose balances is unexplained with it
     * @param told the event that tells it, if one does
     */
    record Answer(List<Flow> flows, Map<String, Long> explained, List<PumpTrade> told) {
        static final Answer NONE = new Answer(List.of(), Map.of(), List.of());

        private Answer(List<PumpTrade> told) {
            this(new ArrayList<>(), new HashMap<>(), told);
        }

        private void pay(int at, String from, String to, BigInteger amount) {
            if (amount.signum() > 0 && !from.equals(to)) {
                flows.add(new Flow(at, Flow.Kind.DIRECT, Programs.WRAPPED_SOL, from, to, from, to, amount, amount));
            }
        }

        private void explain(String account, long amount) {
            explained.merge(account, amount, Long::sum);
        }
    }

    void claim(Answer answer) {
        answer.explained().forEach((account, amount) -> unexplained.merge(account, -amount, Long::sum));
        answer.told().forEach(events::remove);
    }

    /** What nobody claimed. */
    Map<String, Long> left() {
        return unexplained;
    }

    /** The SOL that answers the only token flow inside the call; empty when there is none or it cannot be told apart. */
    Answer inside(Instruction call, List<Flow> open) {
        Flow tokens = largestToken(open);
        if (tokens == null) {
            return Answer.NONE;
        }
        PumpTrade event = eventOf(call, tokens);
        if (event == null) {
            return usedElsewhere(call, tokens) ? Answer.NONE : byBalances(call, tokens);
        }
        return event.fee().signum() > 0 || usedElsewhere(call, tokens)
                ? byEvent(event, tokens)
                : byBalances(call, tokens);
    }

    private static @Nullable Flow largestToken(List<Flow> open) {
        Flow found = null;
        for (Flow flow : open) {
            if (flow.kind() == Flow.Kind.TOKEN && !flow.mint().equals(Programs.WRAPPED_SOL)) {
                if (found != null && !found.mint().equals(flow.mint())) {
                    return null;
                }
                found = found == null || flow.sent().compareTo(found.sent()) > 0 ? flow : found;
            }
        }
        return found;
    }

    /** All sales to one curve must add up to what it lost. */
    private boolean agrees(PumpTrade event) {
        BigInteger sold = BigInteger.ZERO;
        for (PumpTrade other : events) {
            if (!other.buy() && other.mint().equals(event.mint())) {
                sold = sold.add(other.sol());
            }
        }
        String curve = curveOf(event);
        return curve != null
                && sold.equals(BigInteger.valueOf(-scene.flows.unexplained().getOrDefault(curve, 0L)));
    }

    private @Nullable String curveOf(PumpTrade event) {
        for (Flow flow : scene.flows.flows()) {
            if (flow.mint().equals(event.mint())
                    && flow.sent().equals(event.tokens())
                    && flow.from().equals(event.user())) {
                return flow.to();
            }
        }
        return null;
    }

    /** The log does not say which call an event is of: calls are looked at from the last to the first, and so are events. */
    private @Nullable PumpTrade eventOf(Instruction call, Flow tokens) {
        for (PumpTrade event : events.reversed()) {
            if ((event.at() < 0 || call.contains(event.at()))
                    && event.mint().equals(tokens.mint())
                    && event.tokens().equals(tokens.sent())
                    && event.user().equals(tokens.from())) {
                return event;
            }
        }
        return null;
    }

    private static Answer byEvent(PumpTrade event, Flow tokens) {
        BigInteger net = event.sol().subtract(event.fee());
        var answer = new Answer(List.of(event));
        answer.pay(tokens.at(), tokens.to(), tokens.from(), net);
        answer.pay(tokens.at(), tokens.to(), event.feeRecipient(), event.fee());
        answer.explain(tokens.to(), -event.sol().longValue());
        answer.explain(tokens.from(), net.longValue());
        return answer;
    }

    private Answer byBalances(Instruction call, Flow tokens) {
        Set<String> named = named(call);
        String source = source(named, tokens);
        if (source == null) {
            return Answer.NONE;
        }
        long paid = -unexplained.getOrDefault(source, 0L);
        var answer = new Answer(List.of());
        long left = paid;
        for (String account : named) {
            long got = unexplained.getOrDefault(account, 0L);
            boolean third =
                    got > 0 && !account.equals(tokens.from()) && !scene.signed(account) && !scene.isTip(account);
            if (third && got < left) {
                answer.pay(tokens.at(), source, account, BigInteger.valueOf(got));
                answer.explain(account, got);
                left -= got;
            }
        }
        answer.pay(tokens.at(), source, tokens.from(), BigInteger.valueOf(left));
        answer.explain(source, -paid);
        answer.explain(tokens.from(), left);
        return answer;
    }

    /** Who lost lamports: he who got the tokens, else the only program's account that the call names. */
    private @Nullable String source(Set<String> named, Flow tokens) {
        if (unexplained.getOrDefault(tokens.to(), 0L) < 0) {
            return tokens.to();
        }
        String found = null;
        for (String account : named) {
            if (unexplained.getOrDefault(account, 0L) < 0
                    && scene.accounts.find(account) == null
                    && !scene.signed(account)) {
                if (found != null) {
                    return null;
                }
                found = account;
            }
        }
        return found;
    }

    /** Two exchanges with one pool share one difference of balance: neither can be told. */
    private boolean usedElsewhere(Instruction call, Flow tokens) {
        for (Flow flow : scene.flows.flows()) {
            if (!call.contains(flow.at())
                    && flow.kind() == Flow.Kind.TOKEN
                    && flow.toAccount().equals(tokens.toAccount())) {
                return true;
            }
        }
        return false;
    }

    private Set<String> named(Instruction call) {
        Set<String> named = new LinkedHashSet<>();
        for (int i = 0; i < call.accounts(); i++) {
            named.add(call.account(i));
        }
        return named;
    }
}
