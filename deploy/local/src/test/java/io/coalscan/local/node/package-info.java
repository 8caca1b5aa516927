/** A real node, what was done on it, and what a scan must therefore find. */
@NullMarked
package io.coalscan.local.node;

import org.jspecify.annotations.NullMarked;
