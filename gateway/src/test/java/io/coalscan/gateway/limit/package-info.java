@NullMarked
package io.coalscan.gateway.limit;

import org.jspecify.annotations.NullMarked;
