/** Redis as something that may be away. */
@NullMarked
package io.coalscan.gateway.redis;

import org.jspecify.annotations.NullMarked;
