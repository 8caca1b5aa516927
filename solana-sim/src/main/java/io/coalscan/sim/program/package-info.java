/** What the programs of the chain do: their instructions, effects, log lines and account layouts. */
@NullMarked
package io.coalscan.sim.program;

import org.jspecify.annotations.NullMarked;
