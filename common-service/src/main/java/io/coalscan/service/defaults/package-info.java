/** Settings that all services share. */
@NullMarked
package io.coalscan.service.defaults;

import org.jspecify.annotations.NullMarked;
