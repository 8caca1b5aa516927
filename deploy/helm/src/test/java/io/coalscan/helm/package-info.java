/** Renders the charts and holds them against what the services read. */
@NullMarked
package io.coalscan.helm;

import org.jspecify.annotations.NullMarked;
