@NullMarked
package io.coalscan.wallet.alert;

import org.jspecify.annotations.NullMarked;
