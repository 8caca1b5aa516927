package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.List;

/** Refines a hop by what its venue says of it, where that agrees with what really moved. Nothing else is believed of an event. */
final class VenueEvents {
    private final List<PumpTrade> curve;
    private final List<PumpSwapTrade> swap;

    VenueEvents(Scene scene, List<PumpTrade> curve) {
        this.curve = curve;
        this.swap = PumpSwapTrade.of(scene.tree);
    }

    Hop refine(Hop hop, Instruction call) {
        for (PumpSwapTrade event : swap) {
            if (call.contains(event.at()) && hop.isPool(event.pool()) && agrees(event, hop)) {
                return hop.told(event.leg(), hop.fee().add(event.liquidityFee()), hop.besides());
            }
        }
        for (PumpTrade event : curve) {
            if ((event.at() < 0 || call.contains(event.at())) && agrees(event, hop)) {
                BigInteger rest = hop.fee().subtract(event.fee());
                return hop.told(event.sol(), event.fee(), rest);
            }
        }
        return hop;
    }

    private static boolean agrees(PumpSwapTrade event, Hop hop) {
        boolean paid = hop.quote().equals(hop.mintIn());
        BigInteger moved =
                paid ? event.leg().add(event.liquidityFee()) : event.leg().subtract(event.liquidityFee());
        return event.buy() == paid && moved.equals(hop.quoteLeg());
    }

    /** A purchase; what others got beyond the fee paid for their new accounts. */
    private static boolean agrees(PumpTrade event, Hop hop) {
        return event.buy()
                && event.fee().signum() > 0
                && hop.mintIn().equals(Programs.WRAPPED_SOL)
                && hop.mintOut().equals(event.mint())
                && hop.in().equals(event.sol())
                && hop.out().equals(event.tokens())
                && event.fee().compareTo(hop.fee()) <= 0;
    }
}
