/** Any getTransaction answer becomes movements of tokens and SOL by owner, streamed. */
@NullMarked
package io.coalscan.rpc.decode;

import org.jspecify.annotations.NullMarked;
