/** What may be lost: a Redis that answers soon or not at all. */
@NullMarked
package io.coalscan.scan.redis;

import org.jspecify.annotations.NullMarked;
