/** One Redis or a cluster of them, as something that may be away. */
@NullMarked
package io.coalscan.service.redis;

import org.jspecify.annotations.NullMarked;
