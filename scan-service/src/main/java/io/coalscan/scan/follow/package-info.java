/** Following a scan: where it is, and its progress as it happens. */
@NullMarked
package io.coalscan.scan.follow;

import org.jspecify.annotations.NullMarked;
