/** A service's tables, made when it starts. */
@NullMarked
package io.coalscan.service.schema;

import org.jspecify.annotations.NullMarked;
