/** Alerts told to addresses that the installation names. */
@NullMarked
package io.coalscan.wallet.webhook;

import org.jspecify.annotations.NullMarked;
