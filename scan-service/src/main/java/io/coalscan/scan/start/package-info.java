/** Asking for a scan and waiting for its answer. */
@NullMarked
package io.coalscan.scan.start;

import org.jspecify.annotations.NullMarked;
