/** PostgreSQL as something that may be away. */
@NullMarked
package io.coalscan.gateway.database;

import org.jspecify.annotations.NullMarked;
