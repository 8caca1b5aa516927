/** What holds for every connection and every answer, also for what is no HTTP that a route would see. */
@NullMarked
package io.coalscan.gateway.guard;

import org.jspecify.annotations.NullMarked;
