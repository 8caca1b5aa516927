package io.coalscan.wallet.watch;

import org.jspecify.annotations.Nullable;

/** A wallet to be watched, as people write it down. */
public record WatchEntry(String walletAddress, @Nullable String name) {}
