/** What the token is: the mint, its extensions, its name. */
@NullMarked
package io.coalscan.holder.mint;

import org.jspecify.annotations.NullMarked;
