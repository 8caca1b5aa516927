/** An edge to test. */
@NullMarked
package io.coalscan.gateway;

import org.jspecify.annotations.NullMarked;
