package io.coalscan.scan.follow;

import io.coalscan.model.ScanStage;
import io.coalscan.scan.progress.ProgressEntry;
import io.coalscan.scan.run.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what one caller has seen. A stage never goes back, whatever order services report in. Not thread-safe. */
final class NewsReader {
    private @Nullable String seen;
    private @Nullable ScanStage shown;

    /** @param after id of the last event that the caller saw; null, or one that is no such id, for all */
    NewsReader(@Nullable String after) {
        seen = after != null && after.matches("\\d{1,19}-\\d{1,19}") ? after : null;
    }

    List<ScanNews> stages(Scan scan, List<ProgressEntry> log, @Nullable Long left) {
        var news = new ArrayList<ScanNews>();
        ScanStage highest = ScanStage.FETCHING_CHAIN_DATA;
        for (var entry : log) {
            highest = later(highest, entry.stage());
            if (seen == null || isAfter(entry.id(), seen)) {
                seen = entry.id();
                shown = highest;
                news.add(new ScanNews.Stage(
                        entry.id(), highest, entry.part(), entry.done(), entry.total(), left, entry.facts()));
            }
        }
        var byState = ScanStatus.stage(scan, log);
        if (seen == null && shown != byState) {
            shown = byState;
            news.add(new ScanNews.Stage(null, byState, null, 0, 0, left, Map.of()));
        }
        return news;
    }

    private static ScanStage later(ScanStage one, ScanStage other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Ids are two numbers: milliseconds and a count within them. */
    private static boolean isAfter(String id, String other) {
        var mine = id.split("-", 2);
        var theirs = other.split("-", 2);
        int byTime = Long.compareUnsigned(Long.parseUnsignedLong(mine[0]), Long.parseUnsignedLong(theirs[0]));
        return byTime > 0
                || (byTime == 0
                        && Long.compareUnsigned(Long.parseUnsignedLong(mine[1]), Long.parseUnsignedLong(theirs[1]))
                                > 0);
    }
}
