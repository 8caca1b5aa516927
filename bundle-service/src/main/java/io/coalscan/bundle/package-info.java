/** bundle-service: which scored wallets act together. No state, no node calls. */
@NullMarked
package io.coalscan.bundle;

import org.jspecify.annotations.NullMarked;
