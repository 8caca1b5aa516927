package io.coalscan.wallet.history;

import io.coalscan.rpc.read.SignatureInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One contiguous interval of a wallet's signatures, reaching to the newest, and what matters of it.
 *
 * @param count signatures in the interval, failed ones included
 * @param complete whether the interval reaches to the wallet's first signature
 * @param newest end of the interval; null when it is empty
 * @param oldest other end
 * @param latest newest first, at most 5
 * @param first oldest first, at most 5 that succeeded; empty while the interval is not complete
 * @param latestTimes newest first, at most 100, epoch milliseconds
 * @param bot whether some 101 signatures were seen within 60 s
 * @param busy whether 1 000 signatures were seen within 20 hours
 */
public record WalletHistory(
        long count,
        boolean complete,
        @Nullable String newest,
        @Nullable String oldest,
        List<String> latest,
        List<String> first,
        List<Long> latestTimes,
        boolean bot,
        boolean busy) {
    /** Activity is looked for among that many newest signatures, the funder among that many oldest. */
    public static final int ENDS = 5;

    private static final WalletHistory NOTHING =
            new WalletHistory(0, false, null, null, List.of(), List.of(), List.of(), false, false);

    public WalletHistory {
        latest = List.copyOf(latest);
        first = List.copyOf(first);
        latestTimes = List.copyOf(latestTimes);
    }

    /**
     * A history as listed from its newest signature down.
     *
     * @param complete whether the list reaches to the first signature
     */
    public static WalletHistory listed(List<SignatureInfo> newestFirst, boolean complete) {
        var base = new WalletHistory(0, complete, null, null, List.of(), List.of(), List.of(), false, false);
        return (complete ? base : NOTHING).grownBy(newestFirst);
    }

    /** The interval with signatures that came since. */
    public WalletHistory grownBy(List<SignatureInfo> newestFirst) {
        if (newestFirst.isEmpty()) {
            return this;
        }
        var times = Stream.concat(Pace.times(newestFirst).stream(), latestTimes.stream())
                .toList();
        return new WalletHistory(
                count + newestFirst.size(),
                complete,
                newestFirst.getFirst().signature(),
                oldest == null ? newestFirst.getLast().signature() : oldest,
                Stream.concat(signatures(newestFirst), latest.stream())
                        .limit(ENDS)
                        .toList(),
                complete
                        ? Stream.concat(first.stream(), succeeded(newestFirst))
                                .limit(ENDS)
                                .toList()
                        : List.of(),
                times.stream().limit(Pace.BURST_SIGNATURES - 1).toList(),
                bot || Pace.hasBurst(times),
                busy || Pace.isBusy(newestFirst));
    }

    /**
     * The interval with older signatures added below it.
     *
     * @param reachesFirst whether nothing is older than these
     */
    public WalletHistory deepenedBy(List<SignatureInfo> newestFirst, boolean reachesFirst) {
        return new WalletHistory(
                count + newestFirst.size(),
                reachesFirst,
                newest,
                newestFirst.isEmpty() ? oldest : newestFirst.getLast().signature(),
                latest,
                reachesFirst ? ends(newestFirst) : List.of(),
                latestTimes,
                bot || Pace.hasBurst(Pace.times(newestFirst)),
                busy);
    }

    /** What came since, so much that the signatures between it and this interval are unknown: the count is a lower bound. */
    public WalletHistory beyondGap(List<SignatureInfo> newestFirst) {
        var after = listed(newestFirst, false);
        return new WalletHistory(
                count + after.count,
                false,
                after.newest,
                after.oldest,
                after.latest,
                List.of(),
                after.latestTimes,
                bot || after.bot,
                after.busy);
    }

    /** Whether {@link #latestTimes} are the times of {@link #latest}, one by one: no signature came without its time. */
    public boolean timesAreKnown() {
        return latestTimes.size() == Math.min(count, Pace.BURST_SIGNATURES - 1);
    }

    /** When the interval turns out to be complete already, its oldest signature is all that is remembered of its beginning. */
    private List<String> ends(List<SignatureInfo> newestFirst) {
        var known = succeeded(newestFirst).limit(ENDS).toList();
        return known.isEmpty() && oldest != null ? List.of(oldest) : known;
    }

    private static Stream<String> signatures(List<SignatureInfo> lines) {
        return lines.stream().map(SignatureInfo::signature);
    }

    /** Oldest first. A failed transaction moves nothing. */
    private static Stream<String> succeeded(List<SignatureInfo> newestFirst) {
        return new ArrayList<>(newestFirst)
                .reversed().stream().filter(line -> !line.failed()).map(SignatureInfo::signature);
    }
}
