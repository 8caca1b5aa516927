/** What watched wallets do, as it happens. */
@NullMarked
package io.coalscan.wallet.follow;

import org.jspecify.annotations.NullMarked;
