/** Many nodes as one: a call goes in, the pool finds an answer. */
@NullMarked
package io.coalscan.rpc.pool;

import org.jspecify.annotations.NullMarked;
