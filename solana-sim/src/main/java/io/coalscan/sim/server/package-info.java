/** JSON-RPC over HTTP in the shapes of a real node. */
@NullMarked
package io.coalscan.sim.server;

import org.jspecify.annotations.NullMarked;
