package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Token-2022 withholds a fee on the receiving account. transferChecked does not say how much, but what an account lacks in the end tells it: it is
 * shared over what came in, by amount.
 */
final class WithheldFees {
    private WithheldFees() {}

    static List<Flow> applyTo(List<Flow> flows, TokenAccounts accounts) {
        Map<String, BigInteger> lacking = new HashMap<>();
        Map<String, BigInteger> incoming = new HashMap<>();
        for (Flow flow : flows) {
            if (mayWithhold(flow)) {
                TokenAccount to = accounts.get(flow.toAccount());
                BigInteger lacks = to.running.subtract(to.after);
                if (to.existsAfter && lacks.signum() > 0) {
                    lacking.put(to.address, lacks);
                    incoming.merge(to.address, flow.sent(), BigInteger::add);
                }
            }
        }
        if (lacking.isEmpty()) {
            return flows;
        }
        List<Flow> net = new ArrayList<>(flows.size());
        for (Flow flow : flows) {
            BigInteger lacks = lacking.get(flow.toAccount());
            BigInteger in = incoming.get(flow.toAccount());
            if (lacks == null || in == null || !mayWithhold(flow)) {
                net.add(flow);
                continue;
            }
            BigInteger fee =
                    lacks.multiply(flow.sent()).add(in.subtract(BigInteger.ONE)).divide(in);
            lacking.put(flow.toAccount(), lacks.subtract(fee));
            incoming.put(flow.toAccount(), in.subtract(flow.sent()));
            net.add(flow.receiving(flow.sent().subtract(fee).max(BigInteger.ZERO)));
        }
        return net;
    }

    private static boolean mayWithhold(Flow flow) {
        return flow.kind() == Flow.Kind.TOKEN
                && flow.sent().equals(flow.received())
                && !flow.mint().equals(Programs.WRAPPED_SOL)
                && !flow.fromAccount().equals(flow.toAccount());
    }
}
