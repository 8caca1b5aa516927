/** What becomes of scans while parts of a fleet die, hang, fill up and come back: {@code ./coalscan chaos}. */
@NullMarked
package io.coalscan.local.chaos;

import org.jspecify.annotations.NullMarked;
