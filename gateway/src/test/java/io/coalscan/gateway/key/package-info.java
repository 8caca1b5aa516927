@NullMarked
package io.coalscan.gateway.key;

import org.jspecify.annotations.NullMarked;
