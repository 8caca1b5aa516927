/** Typed reads of chain state: what the services ask for. */
@NullMarked
package io.coalscan.rpc.read;

import org.jspecify.annotations.NullMarked;
