/** Scripted tokens, each made to exercise one reading of the scoring rules. */
@NullMarked
package io.coalscan.sim.story;

import org.jspecify.annotations.NullMarked;
