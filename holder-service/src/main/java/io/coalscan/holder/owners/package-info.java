/** From token accounts to owners, ranked, and to the candidates for a score. */
@NullMarked
package io.coalscan.holder.owners;

import org.jspecify.annotations.NullMarked;
