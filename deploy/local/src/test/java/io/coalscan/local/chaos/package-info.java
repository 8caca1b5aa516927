/** Tests of what chaos takes for a broken promise, and of what it does to processes. */
@NullMarked
package io.coalscan.local.chaos;

import org.jspecify.annotations.NullMarked;
