package io.coalscan.wallet.alert;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Buys of one mint by enough entities within a window.
 *
 * @param time of the buy that made them enough
 * @param buys all of the window, by time
 */
record Together(long time, List<Buy> buys) {
    private static final Comparator<Buy> ORDER =
            Comparator.comparingLong(Buy::time).thenComparingLong(Buy::slot).thenComparing(Buy::signature);

    Together {
        buys = List.copyOf(buys);
    }

    /**
     * The earliest window with enough entities that holds the buy. What happened exactly a window apart is within it. The order in which buys became known
     * does not matter.
     *
     * @param entities numbers by wallet; the same for wallets that count as one
     */
    static Optional<Together> find(
            List<Buy> buys, Buy one, Map<String, Integer> entities, int enough, long windowMillis) {
        var sorted = buys.stream().sorted(ORDER).toList();
        for (int first = 0; first < sorted.size() && sorted.get(first).time() <= one.time(); first++) {
            long end = sorted.get(first).time() + windowMillis;
            if (one.time() <= end) {
                var window = sorted.subList(first, sorted.size()).stream()
                        .filter(buy -> buy.time() <= end)
                        .toList();
                var enoughAt = enoughAt(window, entities, enough);
                if (enoughAt.isPresent()) {
                    return Optional.of(new Together(enoughAt.get(), window));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> enoughAt(List<Buy> window, Map<String, Integer> entities, int enough) {
        var seen = new HashSet<Integer>();
        for (var buy : window) {
            seen.add(entities.getOrDefault(buy.wallet(), 0));
            if (seen.size() >= enough) {
                return Optional.of(buy.time());
            }
        }
        return Optional.empty();
    }
}
