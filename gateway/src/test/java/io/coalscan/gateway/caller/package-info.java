@NullMarked
package io.coalscan.gateway.caller;

import org.jspecify.annotations.NullMarked;
