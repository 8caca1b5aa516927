/** Who calls, as far as it can be trusted. */
@NullMarked
package io.coalscan.gateway.caller;

import org.jspecify.annotations.NullMarked;
