/** A scan as text for a terminal. */
@NullMarked
package io.coalscan.local.report;

import org.jspecify.annotations.NullMarked;
