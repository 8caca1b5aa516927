/** Which wallets are followed live: by hand, and by a rule over the smart money. */
@NullMarked
package io.coalscan.wallet.watch;

import org.jspecify.annotations.NullMarked;
