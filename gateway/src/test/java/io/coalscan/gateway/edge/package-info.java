@NullMarked
package io.coalscan.gateway.edge;

import org.jspecify.annotations.NullMarked;
