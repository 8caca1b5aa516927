package io.coalscan.model.event;

/** Anything that services tell each other about one scan; each type travels on the topic of its name. */
public sealed interface ScanEvent
        permits ScanRequested,
                HoldersListed,
                HoldersResolved,
                LedgerBuilt,
                WalletsProfiled,
                LinksRequested,
                BundlesFound,
                ScanProgressed,
                PartFailed,
                ScanCompleted {
    EventHead head();
}
