/** Finds wallets that act together. Pure: no clock, no I/O, no framework; the order of the input changes nothing. */
@NullMarked
package io.coalscan.bundle.detect;

import org.jspecify.annotations.NullMarked;
