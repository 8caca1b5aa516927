@NullMarked
package io.coalscan.service.trace;

import org.jspecify.annotations.NullMarked;
