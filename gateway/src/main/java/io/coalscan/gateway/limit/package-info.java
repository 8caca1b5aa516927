/** How often a caller may call: exact sliding windows. */
@NullMarked
package io.coalscan.gateway.limit;

import org.jspecify.annotations.NullMarked;
