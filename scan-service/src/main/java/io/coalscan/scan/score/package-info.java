/** The Coal Score: facts in, an explained number out. Pure: no clock, no I/O, no framework. */
@NullMarked
package io.coalscan.scan.score;

import org.jspecify.annotations.NullMarked;
