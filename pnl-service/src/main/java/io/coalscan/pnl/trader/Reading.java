package io.coalscan.pnl.trader;

import java.util.ArrayList;
import java.util.List;

/** One way to read an owner's movements. */
public record Reading(TransferMode mode, CostMethod method) {

    public static List<Reading> all() {
        var all = new ArrayList<Reading>();
        for (var mode : TransferMode.values()) {
            for (var method : CostMethod.values()) {
                all.add(new Reading(mode, method));
            }
        }
        return List.copyOf(all);
    }
}
