@NullMarked
package io.coalscan.gateway.guard;

import org.jspecify.annotations.NullMarked;
