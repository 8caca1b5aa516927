/** One trace of a scan over all services. */
@NullMarked
package io.coalscan.service.trace;

import org.jspecify.annotations.NullMarked;
