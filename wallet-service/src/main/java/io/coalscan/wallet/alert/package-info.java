/** Young tokens that several watched entities bought together. */
@NullMarked
package io.coalscan.wallet.alert;

import org.jspecify.annotations.NullMarked;
