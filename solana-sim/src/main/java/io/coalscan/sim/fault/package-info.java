/** What can be wrong with a node. */
@NullMarked
package io.coalscan.sim.fault;

import org.jspecify.annotations.NullMarked;
