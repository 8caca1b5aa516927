package io.coalscan.pnl.history;

import io.coalscan.rpc.read.SignatureInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One order for the histories of one owner's token accounts: by slot, and inside a slot such that no account's own order is broken. */
final class HistoryOrder {
    private final List<List<SignatureInfo>> lists;
    private final List<Map<String, Integer>> places = new ArrayList<>();
    private final int[] next;

    private HistoryOrder(List<List<SignatureInfo>> lists) {
        this.lists = lists;
        this.next = new int[lists.size()];
        for (var list : lists) {
            var places = new HashMap<String, Integer>();
            for (int i = 0; i < list.size(); i++) {
                places.put(list.get(i).signature(), i);
            }
            this.places.add(places);
        }
    }

    /** Each signature once, oldest first. */
    static List<SignatureInfo> merge(List<List<SignatureInfo>> oldestFirst) {
        return oldestFirst.size() == 1 ? oldestFirst.getFirst() : new HistoryOrder(oldestFirst).merged();
    }

    private List<SignatureInfo> merged() {
        var merged = new ArrayList<SignatureInfo>();
        while (true) {
            var heads = heads();
            if (heads.isEmpty()) {
                return merged;
            }
            long slot = heads.stream().mapToLong(SignatureInfo::slot).min().orElseThrow();
            var inSlot = heads.stream().filter(head -> head.slot() == slot).toList();
            var chosen =
                    inSlot.stream().filter(this::isFirstEverywhere).findFirst().orElse(inSlot.getFirst());
            merged.add(chosen);
            passBy(chosen.signature());
        }
    }

    private List<SignatureInfo> heads() {
        var heads = new ArrayList<SignatureInfo>();
        for (int i = 0; i < next.length; i++) {
            if (next[i] < lists.get(i).size()) {
                heads.add(lists.get(i).get(next[i]));
            }
        }
        return heads;
    }

    private boolean isFirstEverywhere(SignatureInfo head) {
        for (int i = 0; i < next.length; i++) {
            var place = places.get(i).get(head.signature());
            if (place != null && place > next[i]) {
                return false;
            }
        }
        return true;
    }

    /** Nodes that contradict each other must not make an endless loop: a signature counts at its first place only. */
    private void passBy(String signature) {
        for (int i = 0; i < next.length; i++) {
            var list = lists.get(i);
            if (next[i] < list.size() && list.get(next[i]).signature().equals(signature)) {
                next[i]++;
            }
        }
    }
}
