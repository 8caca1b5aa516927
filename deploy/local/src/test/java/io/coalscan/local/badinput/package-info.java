/** Everything wrong that a caller can send, and the table of what it gets. */
@NullMarked
package io.coalscan.local.badinput;

import org.jspecify.annotations.NullMarked;
