/** One call to a node and what its answer means. */
@NullMarked
package io.coalscan.rpc.call;

import org.jspecify.annotations.NullMarked;
