@NullMarked
package io.coalscan.gateway.maintenance;

import org.jspecify.annotations.NullMarked;
