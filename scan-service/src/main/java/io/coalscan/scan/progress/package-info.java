/** How far a scan is, live. */
@NullMarked
package io.coalscan.scan.progress;

import org.jspecify.annotations.NullMarked;
