/** The use case: one scan's holders, from the mint to the resolved list. */
@NullMarked
package io.coalscan.holder.scan;

import org.jspecify.annotations.NullMarked;
