/** What a wallet's list of signatures says, and what of it is remembered. */
@NullMarked
package io.coalscan.wallet.history;

import org.jspecify.annotations.NullMarked;
