/** What stands behind an owner: a person, a pool, a locker, an exchange. */
@NullMarked
package io.coalscan.holder.kind;

import org.jspecify.annotations.NullMarked;
