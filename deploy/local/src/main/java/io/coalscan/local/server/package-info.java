/** The servers that the fleet needs, embedded: PostgreSQL, Redis and Kafka. They listen on the loopback address only. */
@NullMarked
package io.coalscan.local.server;

import org.jspecify.annotations.NullMarked;
