/** Gives a service its pool of nodes. */
@NullMarked
package io.coalscan.service.rpc;

import org.jspecify.annotations.NullMarked;
