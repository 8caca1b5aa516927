/** Cheap tokens of any size, made when they are first read. */
@NullMarked
package io.coalscan.sim.generate;

import org.jspecify.annotations.NullMarked;
