@NullMarked
package io.coalscan.gateway.page;

import org.jspecify.annotations.NullMarked;
