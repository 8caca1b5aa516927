@NullMarked
package io.coalscan.wallet.smart;

import org.jspecify.annotations.NullMarked;
