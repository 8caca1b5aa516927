/** A real node for tests, of this module and of others. */
@NullMarked
package io.coalscan.rpc.testing;

import org.jspecify.annotations.NullMarked;
