/** The methods of Solana's JSON-RPC that are used, each with its exact parameters and the streaming reader of its answer. */
@NullMarked
package io.coalscan.rpc.method;

import org.jspecify.annotations.NullMarked;
