@NullMarked
package io.coalscan.gateway.contract;

import org.jspecify.annotations.NullMarked;
