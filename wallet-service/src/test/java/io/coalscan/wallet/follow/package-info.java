@NullMarked
package io.coalscan.wallet.follow;

import org.jspecify.annotations.NullMarked;
