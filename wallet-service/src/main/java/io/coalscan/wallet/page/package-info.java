/** Pages of lists, as the API has them. */
@NullMarked
package io.coalscan.wallet.page;

import org.jspecify.annotations.NullMarked;
