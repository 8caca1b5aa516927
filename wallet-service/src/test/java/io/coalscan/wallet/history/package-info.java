@NullMarked
package io.coalscan.wallet.history;

import org.jspecify.annotations.NullMarked;
