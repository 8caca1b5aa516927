@NullMarked
package io.coalscan.wallet.funding;

import org.jspecify.annotations.NullMarked;
