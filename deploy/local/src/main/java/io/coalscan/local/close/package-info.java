/** The orderly end of what was started. */
@NullMarked
package io.coalscan.local.close;

import org.jspecify.annotations.NullMarked;
