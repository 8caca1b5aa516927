/** One scan's candidates: what is known of them, what the chain adds. */
@NullMarked
package io.coalscan.wallet.profile;

import org.jspecify.annotations.NullMarked;
