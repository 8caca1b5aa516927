/** When the token was created. */
@NullMarked
package io.coalscan.holder.age;

import org.jspecify.annotations.NullMarked;
