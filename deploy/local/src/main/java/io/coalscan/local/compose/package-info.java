/** The fleet of docker-compose.yml, driven by the docker command. */
@NullMarked
package io.coalscan.local.compose;

import org.jspecify.annotations.NullMarked;
