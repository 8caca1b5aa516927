package io.coalscan.service.kafka;

import static java.util.Objects.requireNonNull;

import io.coalscan.model.event.BundlesFound;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.LinksRequested;
import io.coalscan.model.event.PartFailed;
import io.coalscan.model.event.ScanCompleted;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanProgressed;
import io.coalscan.model.event.ScanRequested;
import io.coalscan.model.event.WalletsProfiled;
import java.util.Collection;
import java.util.Map;

/** The one place that knows which event travels on which topic. */
final class EventTopics {
    private static final Map<Class<? extends ScanEvent>, String> NAMES = Map.of(
            ScanRequested.class, "scan.requested",
            HoldersListed.class, "holders.listed",
            HoldersResolved.class, "holders.resolved",
            LedgerBuilt.class, "ledger.built",
            WalletsProfiled.class, "wallets.profiled",
            LinksRequested.class, "links.requested",
            BundlesFound.class, "bundles.found",
            ScanProgressed.class, "scan.progressed",
            PartFailed.class, "part.failed",
            ScanCompleted.class, "scan.completed");

    private EventTopics() {}

    /** Name of the event, such as {@code scan.requested}. */
    static String nameOf(Class<? extends ScanEvent> type) {
        return requireNonNull(NAMES.get(type), () -> type + " has no topic");
    }

    static String topicOf(Class<? extends ScanEvent> type) {
        return topicOf(nameOf(type));
    }

    static String topicOf(String name) {
        return "coalscan." + name + ".v1";
    }

    static String deadLettersOf(String topic) {
        return topic + ".dlt";
    }

    static Collection<Class<? extends ScanEvent>> types() {
        return NAMES.keySet();
    }
}
