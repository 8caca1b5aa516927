@NullMarked
package io.coalscan.wallet.watch;

import org.jspecify.annotations.NullMarked;
