@NullMarked
package io.coalscan.wallet.label;

import org.jspecify.annotations.NullMarked;
