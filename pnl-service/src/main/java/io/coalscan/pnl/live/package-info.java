/** Tokens that somebody looks at, as they are traded: what is confirmed is known within seconds, and stored when it is final. */
@NullMarked
package io.coalscan.pnl.live;

import org.jspecify.annotations.NullMarked;
