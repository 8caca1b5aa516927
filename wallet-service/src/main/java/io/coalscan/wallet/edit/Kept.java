package io.coalscan.wallet.edit;

import java.util.List;

/** How many entries were new, and how many took the place of one. */
public record Kept(int added, int replaced) {

    /** @param added of each entry, whether it is new */
    public static Kept of(List<Boolean> added) {
        int fresh = (int) added.stream().filter(it -> it).count();
        return new Kept(fresh, added.size() - fresh);
    }
}
