/** Labels from history: rules without I/O. */
@NullMarked
package io.coalscan.wallet.label;

import org.jspecify.annotations.NullMarked;
