package io.coalscan.model;

/** Where the list of holders came from, best first; said in coverage. */
public enum HolderListSource {
    PROGRAM_ACCOUNTS,
    DAS,
    /** The 20 largest token accounts only: the list is incomplete. */
    LARGEST_ACCOUNTS
}
