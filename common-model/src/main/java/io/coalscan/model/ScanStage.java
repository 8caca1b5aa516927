package io.coalscan.model;

/** Where a running scan is, as callers see it. */
public enum ScanStage {
    FETCHING_CHAIN_DATA,
    ANALYZING_HOLDERS,
    SCORING
}
