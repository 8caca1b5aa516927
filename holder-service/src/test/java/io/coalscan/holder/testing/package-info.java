/** Hand-written fakes and byte layouts for tests. */
@NullMarked
package io.coalscan.holder.testing;

import org.jspecify.annotations.NullMarked;
