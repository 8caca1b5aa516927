/** Who holds the token, what it is, its price and its pools. */
@NullMarked
package io.coalscan.holder;

import org.jspecify.annotations.NullMarked;
