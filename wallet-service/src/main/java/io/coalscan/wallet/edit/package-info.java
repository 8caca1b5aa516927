/** Tables that people edit, whatever is in them. */
@NullMarked
package io.coalscan.wallet.edit;

import org.jspecify.annotations.NullMarked;
