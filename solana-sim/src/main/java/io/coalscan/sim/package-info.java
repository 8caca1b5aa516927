/** The solana-sim module: a simulated node. */
@NullMarked
package io.coalscan.sim;

import org.jspecify.annotations.NullMarked;
