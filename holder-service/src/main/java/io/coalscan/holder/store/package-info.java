/** What holder-service remembers: tokens and the holders at each scan. */
@NullMarked
package io.coalscan.holder.store;

import org.jspecify.annotations.NullMarked;
