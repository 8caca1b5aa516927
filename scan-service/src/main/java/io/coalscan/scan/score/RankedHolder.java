package io.coalscan.scan.score;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A scored holder with the weight of its position. */
record RankedHolder(ScoredHolder holder, int weight) {
    static List<RankedHolder> rank(List<ScoredHolder> inOrder, ScoreRules rules) {
        return IntStream.range(0, inOrder.size())
                .mapToObj(index -> new RankedHolder(inOrder.get(index), rules.rankWeight(index + 1)))
                .toList();
    }

    static int weight(List<RankedHolder> holders) {
        return holders.stream().mapToInt(RankedHolder::weight).sum();
    }

    /** Share of the rank weight that such holders have, 0 to 1; 0 when there is nobody. */
    static double share(List<RankedHolder> holders, Predicate<ScoredHolder> such) {
        int all = weight(holders);
        return all == 0 ? 0 : (double) weight(those(holders, such)) / all;
    }

    static List<RankedHolder> those(List<RankedHolder> holders, Predicate<ScoredHolder> such) {
        return holders.stream().filter(ranked -> such.test(ranked.holder())).toList();
    }

    static List<ScoredHolder> holders(List<RankedHolder> ranked) {
        return ranked.stream().map(RankedHolder::holder).toList();
    }
}
