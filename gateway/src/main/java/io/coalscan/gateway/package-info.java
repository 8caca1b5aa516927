/** The edge: what callers reach, and nothing behind it that they may not. */
@NullMarked
package io.coalscan.gateway;

import org.jspecify.annotations.NullMarked;
