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

    /**
     * This event for work that begins anew because what began before came to nothing: a part that it asks for gets its whole time from now.
     *
     * @param now epoch milliseconds
     */
    default ScanEvent again(long now) {
        return this;
    }
}
