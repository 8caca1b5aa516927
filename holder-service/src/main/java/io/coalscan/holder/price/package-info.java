/** What the token costs now: by what its pools hold, and beside it what others say where that is asked for. */
@NullMarked
package io.coalscan.holder.price;

import org.jspecify.annotations.NullMarked;
