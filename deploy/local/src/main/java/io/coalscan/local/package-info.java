/** The whole fleet on one machine, in one JVM. */
@NullMarked
package io.coalscan.local;

import org.jspecify.annotations.NullMarked;
