@NullMarked
package io.coalscan.gateway.kept;

import org.jspecify.annotations.NullMarked;
