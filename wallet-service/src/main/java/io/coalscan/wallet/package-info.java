/** wallet-service: who the holders are. */
@NullMarked
package io.coalscan.wallet;

import org.jspecify.annotations.NullMarked;
