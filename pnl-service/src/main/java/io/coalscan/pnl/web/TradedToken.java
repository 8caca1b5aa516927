package io.coalscan.pnl.web;

import org.jspecify.annotations.Nullable;

/**
 * A wallet's part in one token whose whole history is read.
 *
 * @param readAt when the token was last brought up to date, epoch milliseconds
 * @param trader without a rank
 */
record TradedToken(String contractAddress, @Nullable Long readAt, TraderView trader) {}
