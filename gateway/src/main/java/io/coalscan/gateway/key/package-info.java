/** Keys that the admin gave to callers: who holds one, until when, and how much it is used. */
@NullMarked
package io.coalscan.gateway.key;

import org.jspecify.annotations.NullMarked;
