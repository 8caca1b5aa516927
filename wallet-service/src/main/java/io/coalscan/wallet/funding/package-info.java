/** Who sent a wallet its first SOL, and which senders link nobody. */
@NullMarked
package io.coalscan.wallet.funding;

import org.jspecify.annotations.NullMarked;
