/** Log lines as documents. */
@NullMarked
package io.coalscan.service.log;

import org.jspecify.annotations.NullMarked;
