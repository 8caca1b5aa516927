package io.coalscan.scan.run;

/** Where a scan is in its life. Whether callers still wait is another matter: {@link Scan#answeredAt()}. */
public enum ScanState {
    /** A place is awaited: as many scans run as may at once. */
    QUEUED,
    /** Parts are awaited. */
    GATHERING,
    /** Parts are in, bundles are awaited. */
    LINKING,
    /** What has come is scored; a late part leads back to LINKING. */
    SCORED,
    /** Nothing more will come of it. */
    FAILED
}
