/** The fleet of docker-compose.yml, for tests. */
@NullMarked
package io.coalscan.local.compose;

import org.jspecify.annotations.NullMarked;
