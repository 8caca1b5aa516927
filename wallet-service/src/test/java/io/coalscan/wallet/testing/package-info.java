@NullMarked
package io.coalscan.wallet.testing;

import org.jspecify.annotations.NullMarked;
