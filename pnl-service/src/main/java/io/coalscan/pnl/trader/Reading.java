package io.coalscan.pnl.trader;

import java.util.ArrayList;
import java.util.List;

/** One way to read an owner's movements. */
public record Reading(TransferMode mode, CostMethod method) {
    /** What pages show first: transfers at their worth then, all tokens alike. */
    public static final Reading USUAL = new Reading(TransferMode.ADJUSTED, CostMethod.AVERAGE);

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
