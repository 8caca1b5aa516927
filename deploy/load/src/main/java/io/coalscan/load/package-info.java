/** Load on a fleet of this machine by Gatling, and what came of it: {@code ./coalscan load}. */
@NullMarked
package io.coalscan.load;

import org.jspecify.annotations.NullMarked;
