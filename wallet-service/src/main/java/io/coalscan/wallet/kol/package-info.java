/** Wallets of known people. */
@NullMarked
package io.coalscan.wallet.kol;

import org.jspecify.annotations.NullMarked;
